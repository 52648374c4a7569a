import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SECOND, testClock } from '#test/world/clock.ts';
import { recent } from './recent.ts';

function counter() {
  const clock = testClock();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked === 3) throw new Error('away');
    return asked;
  };
  return { clock, kept: recent(clock, 5 * SECOND, ask) };
}

test('an answer serves all who come within its time, and is asked for again after it', async () => {
  const { clock, kept } = counter();
  assert.deepEqual(await Promise.all([kept.get(), kept.get()]), [1, 1]);
  clock.advance(5 * SECOND - 1);
  assert.equal(await kept.get(), 1);
  clock.advance(1);
  assert.equal(await kept.get(), 2);
});

test('whoever changes it makes it forgotten, also by those who had asked before', async () => {
  const { kept } = counter();
  const before = kept.get();
  kept.forget();
  assert.deepEqual([await before, await kept.get(), await kept.get()], [1, 2, 2]);
});

test('a failure is told to whoever asked, and kept for nobody; nor does an answer outlive a clock set back', async () => {
  const { clock, kept } = counter();
  await kept.get();
  clock.advance(-SECOND);
  assert.equal(await kept.get(), 2);
  kept.forget();
  await assert.rejects(kept.get(), /away/);
  assert.equal(await kept.get(), 4);
});
