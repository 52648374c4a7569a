import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMs,
  days,
  daysBetween,
  endOfDay,
  endOfDayAfter,
  formatEnd,
  formatLastDay,
  hours,
  isOver,
  lastDayBefore,
  minutes,
  startOfDay,
} from './time.ts';
import { isoDate } from './ui/locale.ts';

test('a day is 24 hours, an hour 60 minutes, a minute 60,000 ms', () => {
  assert.equal(minutes(1), 60_000);
  assert.equal(hours(1), minutes(60));
  assert.equal(days(1), hours(24));
});

test('adding leaves the date it was given as it was', () => {
  const noon = new Date('2026-03-08T12:00:00Z');
  assert.equal(addMs(noon, days(1)).toISOString(), '2026-03-09T12:00:00.000Z');
  assert.equal(noon.toISOString(), '2026-03-08T12:00:00.000Z');
});

test('a calendar day has a day before and after it, also where the clocks change and in a leap year', () => {
  assert.equal(addDays('2012-02-28', 1), '2012-02-29');
  assert.equal(addDays('2012-11-03', 2), '2012-11-05');
  assert.equal(addDays('2013-01-01', -1), '2012-12-31');
  assert.equal(daysBetween('2012-03-10', '2012-03-12'), 2);
  assert.equal(daysBetween('2012-11-05', '2012-11-03'), -2);
});

test('a day begins at midnight in Ottawa, also on the days of 23 and 25 hours', () => {
  assert.equal(startOfDay('2012-07-01').toISOString(), '2012-07-01T04:00:00.000Z');
  assert.equal(startOfDay('2012-12-01').toISOString(), '2012-12-01T05:00:00.000Z');
  assert.equal(startOfDay('2012-03-11').toISOString(), '2012-03-11T05:00:00.000Z');
  assert.equal(startOfDay('2012-03-12').toISOString(), '2012-03-12T04:00:00.000Z');
  assert.equal(startOfDay('2012-11-04').toISOString(), '2012-11-04T04:00:00.000Z');
  assert.equal(startOfDay('2012-11-05').toISOString(), '2012-11-05T05:00:00.000Z');
});

test('a day ends at the Pacific, also on the days of 23 and 25 hours', () => {
  assert.equal(endOfDay('2012-07-01').toISOString(), '2012-07-02T07:00:00.000Z');
  assert.equal(endOfDay('2012-12-01').toISOString(), '2012-12-02T08:00:00.000Z');
  assert.equal(endOfDay('2012-03-10').toISOString(), '2012-03-11T08:00:00.000Z');
  assert.equal(endOfDay('2012-03-11').toISOString(), '2012-03-12T07:00:00.000Z');
  assert.equal(endOfDay('2012-11-03').toISOString(), '2012-11-04T07:00:00.000Z');
  assert.equal(endOfDay('2012-11-04').toISOString(), '2012-11-05T08:00:00.000Z');
});

test('a last day counts, and is printed, to the minute in which it ends', () => {
  const end = endOfDayAfter(new Date('2012-11-22T19:00:00Z'), 14);
  assert.equal(lastDayBefore(end), '2012-12-06');
  assert.equal(isOver('2012-12-06', addMs(end, -1)), false);
  assert.equal(isOver('2012-12-06', end), true);
  assert.equal(formatEnd(end, 'en'), 'December 6, 2012 at 11:59\u00a0p.m. Pacific Time');
  assert.equal(
    formatLastDay('2012-12-01', 'fr'),
    '1er décembre 2012 à 23\u00a0h\u00a059, heure du Pacifique',
  );
});

test('every moment lies between the beginning of its day and that of the next', () => {
  const moments = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, fc.integer({ min: -400, max: 400 }), (moment, count) => {
      const day = isoDate(moment);
      assert.ok(startOfDay(day) <= moment && moment < startOfDay(addDays(day, 1)));
      assert.equal(daysBetween(day, addDays(day, count)), count);
    }),
  );
});
