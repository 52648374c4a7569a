import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addMs, minutes } from '#kernel/time.ts';
import { readRegisteredNumber, runState } from './rules.ts';

describe('a registered-mail number', () => {
  it('is taken however it is grouped, in capital letters', () => {
    for (const typed of ['RN 123 456 785 CA', 'rn123456785ca', ' 79 012 345 678 '])
      assert.equal(readRegisteredNumber(typed).kind, 'number', typed);
    assert.deepEqual(readRegisteredNumber('rn 123-456-785 ca'), { kind: 'number', number: 'RN123456785CA' });
  });

  it('is refused with a digit that is wrong, or two exchanged', () => {
    for (const typed of ['RN123456784CA', 'RN123465785CA', 'RN213456785CA'])
      assert.deepEqual(readRegisteredNumber(typed), { kind: 'faulty', fault: 'check' });
  });

  it('is refused when it is none', () => {
    assert.deepEqual(readRegisteredNumber(' '), { kind: 'faulty', fault: 'missing' });
    for (const typed of ['hello there', '1234567', 'RN1', '<b>123456789</b>'])
      assert.deepEqual(readRegisteredNumber(typed), { kind: 'faulty', fault: 'malformed' });
  });
});

describe('a run of letters', () => {
  const start = new Date('2026-03-02T12:00:00Z');
  const after = (ms: number) => addMs(start, ms);
  const FIVE = minutes(5);
  for (const [what, times, now, state] of [
    ['waits', [null, null, null], FIVE, 'waiting'],
    ['is printed from its start', [start, start, null], FIVE - 1, 'printing'],
    ['is printed as long as letters come', [start, after(FIVE), null], 2 * FIVE - 1, 'printing'],
    ['was broken off before its first letter', [start, start, null], FIVE, 'broken_off'],
    ['was broken off between letters', [start, after(FIVE), null], 2 * FIVE, 'broken_off'],
    ['was broken off before runs were stamped', [start, null, null], FIVE, 'broken_off'],
    ['ended, however long ago', [start, after(1), after(2)], 100 * FIVE, 'ended'],
  ] as const)
    it(what, () => {
      const [startedAt, stampedAt, endedAt] = times;
      assert.equal(runState({ startedAt, stampedAt, endedAt }, after(now)), state);
    });
});
