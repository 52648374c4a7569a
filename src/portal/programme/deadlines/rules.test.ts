import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { committedHolidays, holidaysFile } from '../../../../scripts/holidays.ts';
import {
  addBusinessDays,
  businessDaysBefore,
  businessDaysUntil,
  daysWithin,
  holidayOn,
  isBusinessDay,
} from './rules.ts';

describe('business days', () => {
  for (const [from, count, due] of [
    ['2012-11-28', 0, '2012-11-28'],
    ['2012-11-28', 1, '2012-11-29'],
    ['2012-11-28', 3, '2012-12-03'],
    ['2012-11-28', 10, '2012-12-12'],
    ['2012-12-01', 1, '2012-12-03'],
    ['2012-12-02', 10, '2012-12-14'],
    ['2012-02-24', 5, '2012-03-02'],
    ['2012-12-21', 3, '2012-12-27'],
  ] as const)
    it(`${count} after ${from} is ${due}`, () => assert.equal(addBusinessDays(from, count, 'AB'), due));

  it('are counted back to what was added', () => {
    for (let start = 0; start < 8; start++)
      for (const count of [0, 1, 2, 5, 10, 23]) {
        const from = addDays('2012-11-26', start);
        assert.equal(
          businessDaysUntil(from, addBusinessDays(from, count, 'AB'), 'AB'),
          count,
          `${from} ${count}`,
        );
      }
  });

  it('lie before a day as they lie after it', () => {
    for (const [day, count, earlier] of [
      ['2012-11-28', 5, '2012-11-21'],
      ['2012-12-03', 1, '2012-11-30'],
      ['2012-12-02', 1, '2012-11-30'],
      ['2012-12-03', 0, '2012-12-03'],
    ] as const)
      assert.equal(businessDaysBefore(day, count, 'AB'), earlier);
  });

  it('are none where the day is past', () => {
    assert.equal(businessDaysUntil('2012-11-28', '2012-11-20', 'AB'), 0);
  });
});

describe('public holidays', () => {
  for (const [day, where, name] of [
    ['2026-06-24', 'QC', 'Fête nationale du Québec'],
    ['2026-06-24', 'ON', null],
    ['2026-02-16', 'ON', 'Fête de la famille'],
    ['2026-02-16', 'QC', null],
    ['2012-07-02', 'ON', 'Fête du Canada'],
    ['2024-09-30', 'BC', 'Journée nationale de la vérité et de la réconciliation'],
    ['2021-09-30', 'BC', null],
    ['2026-08-17', 'YT', 'Jour de la Découverte'],
  ] as const)
    it(`${day} in ${where} is ${name ?? 'a day of work'}`, () => {
      assert.equal(holidayOn(day, where)?.fr ?? null, name);
      assert.equal(isBusinessDay(day, where), name === null);
    });

  it('are kept everywhere at New Year and Christmas, and lie on business days at least once', () => {
    for (const where of JURISDICTIONS) {
      for (const day of ['2013-01-01', '2013-12-25']) assert.equal(isBusinessDay(day, where), false, where);
      const days = daysWithin('2026-01-01', '2026-12-31').filter((day) => isBusinessDay(day, where));
      assert.ok(days.length > 247 && days.length < 256, `${where}: ${days.length}`);
    }
  });

  it('are those that the library has', () => {
    const dates = (text: string) => text.match(/\d{4}-\d{2}-\d{2}/g);
    assert.deepEqual(dates(committedHolidays()), dates(holidaysFile()));
  });
});
