import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import { isTooMany, stepOn } from './rules.ts';

const ASKED = '2012-11-01';
/** Of the first line. */
const FIRST: Pick<Clocks, 'info' | 'notices'> = { info: 30, notices: [15, 25, 29] };
const on = (day: number) => addDays(ASKED, day);

/** The nights of a question, but for those on which nothing ran: what happened on which day. */
function nights(runs: (day: number) => boolean, clocks = FIRST): readonly string[] {
  const notices: string[] = [];
  const happened: string[] = [];
  for (let day = 0; day <= 80; day += 1) {
    const step = runs(day) ? stepOn({ askedOn: ASKED, notices, clocks, movedTo: null }, on(day)) : null;
    if (step === null) continue;
    happened.push(step.kind === 'close' ? `close ${day}` : `notice ${day}`);
    if (step.kind === 'close') return happened;
    notices.push(on(day));
  }
  return happened;
}

describe('a question that nobody answers', () => {
  it('is told of on days 15 and 25 and the day before, and closes in the night after day 30', () =>
    assert.deepEqual(
      nights(() => true),
      ['notice 15', 'notice 25', 'notice 29', 'close 31'],
    ));

  it('goes by the days of its own rule', () =>
    assert.deepEqual(
      nights(() => true, { info: 12, notices: [4, 8, 11] }),
      ['notice 4', 'notice 8', 'notice 11', 'close 13'],
    ));

  for (const [what, runs, expected] of [
    [
      'a week around the last day',
      (day: number) => day < 24 || day > 31,
      ['notice 15', 'notice 32', 'notice 33', 'close 35'],
    ],
    ['all of the month', (day: number) => day > 40, ['notice 41', 'notice 42', 'notice 43', 'close 45']],
    ['the last night', (day: number) => day !== 31, ['notice 15', 'notice 25', 'notice 29', 'close 32']],
  ] as const)
    it(`is told of three times all the same where nothing ran for ${what}`, () =>
      assert.deepEqual(nights(runs), expected));

  it('says each time at the end of which day it closes at the earliest', () => {
    const closes = (notices: readonly string[], day: number, movedTo: string | null = null) => {
      const step = stepOn({ askedOn: ASKED, notices, clocks: FIRST, movedTo }, on(day));
      return step?.kind === 'notice' ? step.closesOn : null;
    };
    assert.equal(closes([], 15), on(30));
    assert.equal(closes([on(15), on(25)], 29), on(30));
    assert.equal(closes([], 29), on(32));
    assert.equal(closes([on(15), on(32)], 33), on(34));
    assert.equal(closes([on(15), on(25)], 29, on(33)), on(33), 'an outage took the last day');
  });

  it('is touched once a night, and never closes before three notices of three days, whenever nights run', () => {
    let seed = 20_121_101;
    for (let walk = 0; walk < 500; walk += 1) {
      const happened = nights(() => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed / 2_147_483_648 < 0.1 + (walk % 9) / 10;
      });
      const days = happened.map((one) => Number(one.split(' ')[1]));
      assert.equal(new Set(days).size, days.length, happened.join());
      const closed = happened.findIndex((one) => one.startsWith('close'));
      if (closed !== -1) assert.ok(closed === 3 && (days[closed] ?? 0) > 30, happened.join());
    }
  });
});

describe('closings of one institution', () => {
  for (const [closing, open, many] of [
    [10, 10, false],
    [11, 11, true],
    [11, 110, false],
    [12, 110, true],
    [2000, 20_000, false],
    [2001, 20_000, true],
  ] as const)
    it(`${closing} of ${open}: ${many ? 'wait for an officer' : 'go on'}`, () =>
      assert.equal(isTooMany(closing, open), many));
});
