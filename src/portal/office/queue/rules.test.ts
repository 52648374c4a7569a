import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lateness, noonOf, readDay } from './rules.ts';

describe('a nomination', () => {
  const now = new Date('2012-11-22T19:00:00Z');
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
  const none = { completedAt: null, decidedAt: null, printedAt: null, postedOn: null };
  const dir = { ...none, kind: 'new_dir' } as const;
  for (const [what, nomination, late] of [
    ['awaits forms for 20 days', { ...dir, status: 'completed', completedAt: days(20) }, null],
    ['awaits forms for 22 days', { ...dir, status: 'completed', completedAt: days(22) }, 'forms'],
    ['was approved 6 days ago', { ...dir, status: 'approved', decidedAt: days(6) }, null],
    ['was approved 8 days ago', { ...dir, status: 'approved', decidedAt: days(8) }, 'printing'],
    ['waits for a slip', { ...dir, kind: 'signatory', status: 'approved', decidedAt: days(80) }, null],
    ['has a letter of 6 days', { ...dir, status: 'pin_issued', printedAt: days(6) }, null],
    ['has a letter of 8 days', { ...dir, status: 'pin_issued', printedAt: days(8) }, 'posting'],
    [
      'has a PIN of 30 days',
      { ...dir, status: 'pin_issued', printedAt: days(31), postedOn: '2012-10-23' },
      null,
    ],
    [
      'has a PIN of 31 days',
      { ...dir, status: 'pin_issued', printedAt: days(31), postedOn: '2012-10-22' },
      'pin',
    ],
    ['has a slip', { ...dir, kind: 'signatory', status: 'pin_issued' }, null],
    ['is received', { ...dir, status: 'received', completedAt: days(90) }, null],
  ] as const)
    it(`that ${what} is ${late === null ? 'in time' : `late: ${late}`}`, () =>
      assert.equal(lateness(nomination, now), late));
});

describe('a day', () => {
  const range = { first: '2012-11-01', today: '2012-11-22' };
  for (const [typed, read] of [
    ['', { kind: 'faulty', fault: 'missing' }],
    ['22/11/2012', { kind: 'faulty', fault: 'malformed' }],
    ['2012-02-30', { kind: 'faulty', fault: 'malformed' }],
    ['2012-11-23', { kind: 'faulty', fault: 'future' }],
    ['2012-10-31', { kind: 'faulty', fault: 'early' }],
    [' 2012-11-22 ', { kind: 'day', day: '2012-11-22' }],
    ['2012-11-01', { kind: 'day', day: '2012-11-01' }],
  ] as const)
    it(`typed as '${typed}' is ${read.kind === 'day' ? 'taken' : read.fault}`, () =>
      assert.deepEqual(readDay(typed, range), read));

  it('is the same at noon in Ottawa in every zone of the country', () => {
    for (const zone of ['America/St_Johns', 'America/Vancouver'])
      assert.equal(noonOf('2012-11-22').toLocaleDateString('en-CA', { timeZone: zone }), '2012-11-22');
  });
});
