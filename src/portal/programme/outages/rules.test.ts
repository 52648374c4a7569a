import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { movesOf } from './move.ts';
import { judgeOutage, readTime, takesFrom } from './rules.ts';

describe('an outage', () => {
  const at = (time: string) => new Date(`2012-11-${time}:00Z`);
  const day = { begins: at('28T05:00'), ends: at('29T08:00') };
  for (const [from, to, moves] of [
    ['28T10:00', '28T12:00', true],
    ['28T10:00', '28T11:59', false],
    ['28T02:00', '28T07:00', true],
    ['28T02:00', '28T06:59', false],
    ['29T06:00', '29T12:00', true],
    ['29T06:01', '29T12:00', false],
    ['27T00:00', '30T00:00', true],
    ['29T08:00', '29T23:00', false],
  ] as const)
    it(`from ${from} to ${to} ${moves ? 'moves' : 'leaves'} a deadline of November 28`, () =>
      assert.equal(takesFrom({ from: at(from), to: at(to) }, day), moves));

  it('of several days moves each once, to the first business day that it left alone', () => {
    const moves = movesOf({ from: at('22T14:00'), to: at('26T20:00') });
    const quebec = moves.filter(({ provinces }) => provinces.includes('QC'));
    assert.deepEqual(
      quebec.map(({ from, to }) => [from.slice(-2), to.slice(-2)]),
      ['22', '23', '24', '25', '26'].map((day) => [day, '27']),
    );
  });

  it('is over before it is recorded, and lasts for seven days at most', () => {
    const now = at('28T12:00');
    const judged = (from: string, to: string) => judgeOutage({ from: at(from), to: at(to) }, now);
    assert.equal(judged('28T09:00', '28T12:00'), null);
    assert.equal(judged('28T09:00', '28T12:01'), 'future');
    assert.equal(judged('28T09:00', '28T09:00'), 'order');
    assert.equal(judged('21T11:59', '28T12:00'), 'long');
  });
});

it('a time is read as it is written in either language', () => {
  for (const [text, read] of [
    ['09:05', '09:05'],
    ['9:05', '09:05'],
    ['9 h 05', '09:05'],
    ['9\u00a0h\u00a005', '09:05'],
    ['21h', '21:00'],
    ['noon', 'noon'],
    ['', ''],
  ] as const)
    assert.equal(readTime(text), read);
});
