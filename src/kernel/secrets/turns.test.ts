import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as aMoment } from 'node:timers/promises';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

describe('tries at one secret', () => {
  it('follow one another, in the order in which they came', async () => {
    const seen: string[] = [];
    const attempt = (name: string) =>
      inTurn('one', async () => {
        seen.push(`${name} begins`);
        await aMoment();
        seen.push(`${name} ends`);
      });
    await Promise.all(['a', 'b', 'c'].map(attempt));
    assert.deepEqual(seen, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('do not wait for those at another', async () => {
    let open = () => {};
    const shut = new Promise<void>((done) => {
      open = done;
    });
    const slow = inTurn('slow', () => shut);
    assert.equal(await inTurn('quick', async () => 'in'), 'in');
    open();
    await slow;
  });

  it('go on after one that failed', async () => {
    const failed = inTurn('failing', () => Promise.reject(new Error('no database')));
    const next = inTurn('failing', async () => 'in');
    await assert.rejects(failed, /no database/);
    assert.equal(await next, 'in');
  });

  it('are so many at most, and the next is told to come back', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 300 }, (_, index) => inTurn('crowd', async () => index)),
    );
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 257);
    assert.equal(await inTurn('crowd', async () => 'in'), 'in');
  });
});
