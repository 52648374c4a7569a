import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addMs, days, minutes } from '#kernel/time.ts';
import { judgeSending, readCode, type SendFault, stateOf } from './rules.ts';

const now = new Date('2012-11-22T15:00:00Z');
const good: Parameters<typeof judgeSending>[0] = {
  rule: { proof: { first: ['code', 'seen'] } },
  match: 'full',
  address: { email: 'amina@college.example', by: 'dir', at: addMs(now, -days(30)) },
  sent: 2,
  byId: 'noor',
  now,
};
const written = (by: string, ago: number) => ({
  address: { email: 'amina@college.example', by, at: addMs(now, -ago) },
});

describe('a code', () => {
  const cases: readonly [string, Partial<typeof good>, SendFault | null][] = [
    ['is sent to the address on record of a full match', {}, null],
    ['is sent where somebody else has just written the address', written('dir', minutes(1)), null],
    ['is sent where the sender wrote it a week ago', written('noor', days(7)), null],
    ['is not sent where the sender wrote it since', written('noor', days(7) - 1), 'own_address'],
    ['is not sent without an address', { address: null }, 'no_address'],
    ['is not sent to a near match', { match: 'near' }, 'no_match'],
    ['is not sent a fourth time in a day', { sent: 3 }, 'too_many'],
    ['is not sent where the rule takes none', { rule: { proof: { first: ['seen'] } } }, 'not_taken'],
  ];
  for (const [title, change, expected] of cases)
    it(title, () => assert.equal(judgeSending({ ...good, ...change }), expected));

  it('is good for fifteen minutes, five tries, and once', () => {
    const code = { id: '', askedAt: now, sentAt: now, tries: 4, usedAt: null };
    const after = (ms: number, change = {}) => stateOf({ ...code, ...change }, addMs(now, ms));
    assert.equal(after(minutes(15) - 1), 'good');
    assert.equal(after(minutes(15)), 'over');
    assert.equal(after(1, { tries: 5 }), 'over');
    assert.equal(after(1, { usedAt: now }), 'over');
    assert.equal(after(minutes(60) - 1, { sentAt: null }), 'due');
    assert.equal(after(minutes(60), { sentAt: null }), 'over');
  });

  it('is read with what comes along, and anything else is no code', () => {
    assert.deepEqual(readCode(' 012 345 '), { kind: 'code', code: '012345' });
    assert.deepEqual(readCode('０１２-３４５'), { kind: 'code', code: '012345' });
    assert.deepEqual(readCode('  '), { kind: 'missing' });
    for (const typed of ['12345', '1234567', 'O12345', '12345x'])
      assert.equal(readCode(typed).kind, 'malformed');
  });
});
