import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMs, days, hours, minutes } from './time.ts';

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
