import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { addBusinessDays, businessDaysBefore, businessDaysUntil } from './rules.ts';

describe('business days', () => {
  for (const [from, count, due] of [
    ['2012-11-28', 0, '2012-11-28'],
    ['2012-11-28', 1, '2012-11-29'],
    ['2012-11-28', 3, '2012-12-03'],
    ['2012-11-28', 10, '2012-12-12'],
    ['2012-12-01', 1, '2012-12-03'],
    ['2012-12-02', 10, '2012-12-14'],
    ['2012-02-24', 5, '2012-03-02'],
  ] as const)
    it(`${count} after ${from} is ${due}`, () => assert.equal(addBusinessDays(from, count), due));

  it('are counted back to what was added', () => {
    for (let start = 0; start < 8; start++)
      for (const count of [0, 1, 2, 5, 10, 23]) {
        const from = addDays('2012-11-26', start);
        assert.equal(businessDaysUntil(from, addBusinessDays(from, count)), count, `${from} ${count}`);
      }
  });

  it('lie before a day as they lie after it', () => {
    for (const [day, count, earlier] of [
      ['2012-11-28', 5, '2012-11-21'],
      ['2012-12-03', 1, '2012-11-30'],
      ['2012-12-02', 1, '2012-11-30'],
      ['2012-12-03', 0, '2012-12-03'],
    ] as const)
      assert.equal(businessDaysBefore(day, count), earlier);
  });

  it('are none where the day is past', () => {
    assert.equal(businessDaysUntil('2012-11-28', '2012-11-20'), 0);
  });
});
