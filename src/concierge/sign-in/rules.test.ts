import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstUnready } from '#kernel/journey.ts';
import { type Asked, type Asserted, judgeReply, keptFor, signInJourney } from './rules.ts';

const pending = { state: 's', nonce: 'n', verifier: 'v', startedAt: '2012-11-22T19:00:00Z', maxAge: 0 };
const asked: Asked = { interaction: 'i', seal: 'sealed', locale: 'en', pending };
const asserted: Asserted = {
  interaction: 'i',
  mark: 'm',
  digest: 'd',
  accountId: 'a',
  authTime: '2012-11-22T19:00:00Z',
  amr: [],
  termsAccepted: false,
};

test('a sign-in goes from the choice of a partner by the terms to the welcome', () => {
  assert.equal(firstUnready(signInJourney, null), 'select');
  assert.equal(firstUnready(signInJourney, asserted), 'terms');
  assert.equal(firstUnready(signInJourney, { ...asserted, termsAccepted: true }), 'welcome');
});

test('an answer is taken to the request that was made, from the partner it was made to', () => {
  const reply = { asked, asserted: null, seal: 'sealed', state: 's' };
  assert.equal(judgeReply(reply), 'finish');
  assert.equal(judgeReply({ ...reply, seal: 'another partner’s' }), 'unknown');
  assert.equal(judgeReply({ ...reply, state: 'another' }), 'unknown');
  assert.equal(judgeReply({ ...reply, state: undefined }), 'unknown');
  assert.equal(judgeReply({ ...reply, asked: null }), 'unknown');
  assert.equal(judgeReply({ ...reply, asked: null, asserted }), 'again');
});

test('what was kept for another sign-in counts for nothing', () => {
  assert.equal(keptFor(asserted, 'i'), asserted);
  assert.equal(keptFor(asserted, 'another'), null);
  assert.equal(keptFor(undefined, 'i'), null);
});
