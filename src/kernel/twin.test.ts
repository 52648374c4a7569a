import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addMs, minutes } from './time.ts';
import { isTwin } from './twin.ts';

const last = new Date('2026-03-02T12:00:00Z');

it('what says the same within a minute is the same order, sent twice', () => {
  assert.equal(isTwin(last, last), true);
  assert.equal(isTwin(last, addMs(last, minutes(1) - 1)), true);
  assert.equal(isTwin(last, addMs(last, minutes(1))), false);
});

it('another process’s clock may be a little behind', () => {
  assert.equal(isTwin(last, addMs(last, -200)), true);
});

it('the first order is nobody’s twin', () => {
  assert.equal(isTwin(null, last), false);
  assert.equal(isTwin(undefined, last), false);
});
