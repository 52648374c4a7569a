import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { judgeSurrender, readKey } from './rules.ts';

describe('what a file is looked for by', () => {
  for (const [typed, key] of [
    ['ev-9k3d-2m7q', { kind: 'reference', text: 'EV-9K3D-2M7Q' }],
    ['EV 9K3D 2M7Q', { kind: 'reference', text: 'EV-9K3D-2M7Q' }],
    ['371 900 0429', { kind: 'number', text: '3719000429' }],
    ['0012 3456', { kind: 'client', text: '00123456' }],
    ['3719000428', null],
    ['Diallo', null],
    ['', null],
  ] as const)
    it(`${typed} is ${key?.kind ?? 'none'}`, () => assert.deepEqual(readKey(typed), key));
});

it('a reason is more than a sign or a word', () => {
  for (const [words, good] of [
    ['Permit application 4711', true],
    ['x', false],
    ['xxxxxxxxxxxx', false],
    ['1234567890 12', false],
    ['          ', false],
    ['Plainte du 3 mai', true],
  ] as const)
    assert.equal(isReason(words), good, words);
});

describe('a permit is given back', () => {
  const ended = { ended: true, goodSince: null };
  const goodSince = new Date('2012-11-01T12:00:00Z');
  it('on a day that there is, and that has come', () => {
    assert.equal(judgeSurrender('2012-11-22', '2012-11-22', ended), null);
    assert.equal(judgeSurrender('2012-11-23', '2012-11-22', ended), 'future');
    assert.equal(judgeSurrender('2012-02-30', '2012-11-22', ended), 'malformed');
  });
  it('once its number has ended, whether another is good or not', () => {
    const judged = (stand: typeof ended | { ended: boolean; goodSince: Date }) =>
      judgeSurrender('2012-11-22', '2012-11-22', stand);
    assert.equal(judged({ ended: false, goodSince }), 'good');
    assert.equal(judged({ ended: false, goodSince: null }), 'none');
    assert.equal(judged({ ended: true, goodSince }), null);
  });
});
