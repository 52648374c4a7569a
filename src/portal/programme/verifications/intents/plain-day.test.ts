import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePlainDay } from './rules.ts';

test('a plain fact is of a day from the request on until today, when it is signed and when it is corrected', () => {
  const around = { askedOn: '2012-10-15', today: '2012-11-22' };
  for (const [day, fault] of [
    ['', 'malformed'],
    ['2012-02-30', 'malformed'],
    ['15 October', 'malformed'],
    ['2012-10-14', 'before_asked'],
    ['2012-10-15', null],
    ['2012-11-22', null],
    ['2012-11-23', 'future'],
  ] as const)
    assert.equal(judgePlainDay(day, around), fault, day);
});
