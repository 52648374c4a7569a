import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { days, hours, minutes } from '#kernel/time.ts';
import { FOR_A_DAY, FOR_DAYS, type Retrying, retryOptions } from './retries.ts';

/** What the queues wait, in milliseconds: each wait is drawn between a doubled first one and twice that, then cut. */
function waits(retrying: Retrying, spread: number, draw: number): number[] {
  const { retryLimit, retryDelay, retryDelayMax } = retryOptions(retrying, spread);
  return Array.from({ length: retryLimit }, (_, n) =>
    Math.min(retryDelayMax, retryDelay * 2 ** Math.min(15, n) * (1 + draw)),
  ).map((seconds) => seconds * 1000);
}

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
const unit = fc.double({ min: 0, max: 1, noNaN: true });

const cases = [
  { what: 'mail', retrying: FOR_DAYS, atLeast: days(4), atMost: days(5), first: minutes(2), cap: hours(4) },
  {
    what: 'other work',
    retrying: FOR_A_DAY,
    atLeast: days(1),
    atMost: days(1.1),
    first: 10_000,
    cap: hours(1),
  },
];

for (const { what, retrying, atLeast, atMost, first, cap } of cases)
  test(`${what} is tried again soon, then less and less often, for ${atLeast / days(1)} days at least`, () => {
    fc.assert(
      fc.property(unit, unit, (spread, draw) => {
        const all = waits(retrying, spread, draw);
        assert.ok(total(all) >= atLeast && total(all) <= atMost, `${total(all) / days(1)} days`);
        assert.ok((all[0] ?? Number.POSITIVE_INFINITY) <= first);
        assert.ok(all.every((wait, n) => wait <= cap && wait >= (all[n - 1] ?? 0)));
      }),
    );
  });

test('jobs of one moment do not keep coming back at one moment', () => {
  const longest = [0, 0.25, 0.5, 0.75, 1].map((spread) => retryOptions(FOR_DAYS, spread).retryDelayMax);
  assert.equal(new Set(longest).size, longest.length);
});
