import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgePeriods, numberKey, numberKeys, type PeriodEntry, samePeriods } from './rules.ts';

const term = (from: string, to: string, more: Partial<PeriodEntry> = {}): PeriodEntry => ({
  ...{ from, to, load: 'full_time', standing: 'satisfactory', kind: 'credential', programme: '' },
  ...more,
});

describe('a student number', () => {
  it('is one, however it is spaced and written', () => {
    for (const typed of ['AB 12-34', 'ab1234', ' Ab–1234 ', 'ab12\u00a034'])
      assert.equal(numberKey(typed), 'ab1234', typed);
  });

  it('is looked for without its zeros too', () => {
    assert.deepEqual(numberKeys('00 1234'), ['001234', '1234']);
    assert.deepEqual(numberKeys('1234'), ['1234']);
    assert.deepEqual(numberKeys('000'), ['000', '0']);
  });
});

describe('typed periods', () => {
  const faults = (...entries: PeriodEntry[]) => [...judgePeriods(entries)];
  it('are good one after another', () => {
    assert.deepEqual(faults(term('2009-09-08', '2009-12-18'), term('2009-12-19', '2010-04-23')), []);
  });
  for (const [what, entries, found] of [
    ['a day that does not exist', [term('2009-02-30', '2009-12-18')], [[0, 'from']]],
    ['no last day', [term('2009-09-08', '')], [[0, 'to']]],
    ['an end before its beginning', [term('2009-09-08', '2009-09-07')], [[0, 'order']]],
    ['more than three years', [term('2005-09-08', '2009-09-07')], [[0, 'long']]],
    [
      'two that share a day',
      [term('2009-09-08', '2009-12-18'), term('2009-12-18', '2010-04-23')],
      [[1, 'overlaps']],
    ],
    [
      'one that overlaps only a faulty one',
      [term('2009-12-18', '2009-09-08'), term('2009-09-08', '2010-04-23')],
      [[0, 'order']],
    ],
  ] as const)
    it(`are refused with ${what}`, () => assert.deepEqual(faults(...entries), found));

  it('are the same in any order, and not when one of them differs', () => {
    const [fall, winter] = [term('2009-09-08', '2009-12-18'), term('2010-01-04', '2010-04-23')];
    assert.ok(samePeriods([fall, winter], [winter, fall]));
    assert.ok(!samePeriods([fall], [winter]));
    assert.ok(!samePeriods([fall], [fall, fall]));
    assert.ok(!samePeriods([fall], [{ ...fall, load: 'part_time' }]));
  });
});
