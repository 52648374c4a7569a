import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { countsUntil } from '#portal/programme/deadlines/rules.ts';
import { stepOn } from './rules.ts';

const LAST = '2012-06-30';
const on = (day: number) => addDays(LAST, day);

/** What happens in which night, where only some of them run. */
function nights(runs: (day: number) => boolean): readonly string[] {
  const notices: string[] = [];
  const happened: string[] = [];
  for (let day = 0; day < 200; day += 1) {
    const step = runs(day) ? stepOn({ lastDay: LAST, notices }, on(day)) : null;
    if (step === null) continue;
    happened.push(`${step.kind} ${day}`);
    if (step.kind === 'close') break;
    notices.push(on(day));
  }
  return happened;
}

it('lives on for 90 days, and is told of three times', () => {
  assert.equal(countsUntil(LAST), on(90));
  assert.deepEqual(
    nights(() => true),
    ['notice 1', 'notice 60', 'notice 89', 'close 91'],
  );
});

it('is told of three times first, whatever nights did not run', () => {
  assert.deepEqual(
    nights((day) => day > 120),
    ['notice 121', 'notice 122', 'notice 123', 'close 125'],
  );
  assert.deepEqual(
    nights((day) => day < 2 || day > 90),
    ['notice 1', 'notice 91', 'notice 92', 'close 94'],
  );
});

it('says until when, each time', () => {
  const until = (day: number, notices: readonly number[]) => {
    const step = stepOn({ lastDay: LAST, notices: notices.map(on) }, on(day));
    return step?.kind === 'notice' ? step.closesOn : null;
  };
  assert.equal(until(1, []), on(90));
  assert.equal(until(89, [1, 60]), on(90));
  assert.equal(until(121, []), on(124));
});
