import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { stepOn } from './rules.ts';

const clocks = { acceptNotices: [10, 20, 29] } as const;
const HANDED = '2012-11-01';
const on = (day: number) => addDays(HANDED, day);
const at = (day: number, notices: readonly number[]) =>
  stepOn({ handedOn: HANDED, dueOn: on(30), notices: notices.map(on), clocks }, on(day));
const notice = (step: number) => ({ kind: 'notice', step });

it('goes back after the last day, told three times before', () => {
  for (const [day, notices, step] of [
    [9, [], null],
    [10, [], notice(1)],
    [10, [10], null],
    [20, [10], notice(2)],
    [29, [10, 20], notice(3)],
    [30, [10, 20, 29], null],
    [31, [10, 20, 29], { kind: 'lapse' }],
  ] as const)
    assert.deepEqual(at(day, notices), step, `day ${day}`);
});

it('is told three times on three days first, whatever nights did not run', () => {
  const told: number[] = [];
  let day = 45;
  for (; ; day += 1) {
    const step = at(day, told);
    assert.deepEqual(at(day, told), step);
    if (step?.kind === 'lapse') break;
    assert.deepEqual(step, notice(told.length + 1));
    told.push(day);
    assert.equal(at(day, told), null, 'not twice a night');
  }
  assert.deepEqual(told, [45, 46, 47]);
  assert.equal(day, 48);
});
