import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { cutsShort, judgeLastDay, stepOn } from './rules.ts';

const clocks = { acceptNotices: [10, 20, 29] } as const;
const HANDED = '2012-11-01';
const on = (day: number) => addDays(HANDED, day);
const at = (day: number, notices: readonly number[]) => {
  const step = stepOn({ handedOn: HANDED, dueOn: on(30), notices: notices.map(on), clocks }, on(day));
  return step?.kind === 'notice' ? step.step : step;
};
const BACK = { kind: 'close' };

it('goes back after the last day, told three times before', () => {
  for (const [day, notices, step] of [
    [9, [], null],
    [10, [], 1],
    [10, [10], null],
    [20, [10], 2],
    [29, [10, 20], 3],
    [30, [10, 20, 29], null],
    [31, [10, 20, 29], BACK],
  ] as const)
    assert.deepEqual(at(day, notices), step, `day ${day}`);
});

it('is told three times on three days first, whatever nights did not run', () => {
  const told: number[] = [];
  let day = 45;
  for (; day < 60; day += 1) {
    const step = at(day, told);
    if (step === null) continue;
    if (typeof step === 'object') break;
    assert.equal(step, told.length + 1);
    told.push(day);
    assert.equal(at(day, told), null, 'not twice a night');
  }
  assert.deepEqual(told, [45, 46, 47]);
  assert.equal(day, 49, 'a whole day lies behind the last');
});

const study = (from: string, to: string, load: 'full_time' | 'break' = 'full_time') =>
  ({ from, to, load, standing: 'satisfactory', programme: 'credential', participation: [] }) as const;
const ON_FILE = [study('2011-09-01', '2012-04-30'), study('2012-05-01', '2012-08-31', 'break')];

it('takes a last day that exists, soon enough, and after some study', () => {
  for (const [day, fault] of [
    ['', null],
    ['2012-04-30', null],
    ['2012-02-30', 'lastDay'],
    ['30 April', 'lastDay'],
    ['2012-09-30', null],
    [HANDED, null],
    [addDays(HANDED, 1), 'future'],
    ['2011-09-01', null],
    ['2011-08-31', 'nothing'],
    ['0212-04-30', 'nothing'],
  ] as const)
    assert.equal(judgeLastDay(day, HANDED, ON_FILE), fault, day);
  assert.equal(judgeLastDay('2011-08-31', HANDED, []), null, 'where nothing is on file nothing is lost');
  const studies = [study('2012-09-01', '2013-04-30')];
  assert.equal(judgeLastDay('2013-04-30', HANDED, studies), null, 'a day to come within a period');
  assert.equal(judgeLastDay('2013-05-01', HANDED, studies), 'future', 'and beyond all of them');
});

it('asks again where a last day leaves something out', () => {
  for (const [day, cuts] of [
    ['', false],
    ['2012-08-31', false],
    ['2012-08-30', true],
    ['2012-01-01', true],
  ] as const)
    assert.equal(cutsShort(ON_FILE, day), cuts, day);
});
