import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Level, Proof } from '#portal/programme/places/rules.ts';
import {
  judgeBegin,
  judgeEnd,
  type LineRule,
  lacksMistake,
  lossReasonsOf,
  type RuleVersion,
  ruleOn,
  standingOn,
  takesProof,
} from './rules.ts';
import { ruleSchema } from './schema.ts';

const rule: LineRule = {
  windowMonths: 12,
  requiredDays: 181,
  bridgeDays: 31,
  returnDays: 150,
  notAssessedCounts: true,
  checks: { initial: ['period', 'now'], transfer: ['period'], annual: ['now'] },
  questions: ['exchange'],
  undoMinutes: 15,
  clocks: {
    decide: 10,
    claim: 5,
    resume: 2,
    info: 30,
    notices: [15, 25, 29],
    handOut: 10,
    accept: 30,
    acceptNotices: [10, 20, 29],
    reply: 10,
    appeal: 30,
    review: 20,
  },
  reasons: ['standing'],
  proof: { first: ['code', 'seen'] },
};

describe('the rule of a line of business', () => {
  const versions: RuleVersion[] = [
    { version: 2, inForceFrom: '2011-09-01', rule },
    { version: 1, inForceFrom: '2006-04-27', rule },
  ];

  it('is the version that began last', () => {
    const on = (day: string) => ruleOn(versions, day)?.version ?? null;
    assert.equal(on('2006-04-26'), null);
    assert.equal(on('2006-04-27'), 1);
    assert.equal(on('2011-08-31'), 1);
    assert.equal(on('2011-09-01'), 2);
  });

  it('is taken as data, and refused where something is missing, misspelt or out of bounds', () => {
    assert.deepEqual(ruleSchema.parse(JSON.parse(JSON.stringify(rule))), rule);
    const wrong = [
      { ...rule, requiredDays: 0 },
      { ...rule, windowMonths: 12.5 },
      { ...rule, requiredDay: 181 },
      { ...rule, checks: { ...rule.checks, annual: [] } },
      { ...rule, checks: { ...rule.checks, annual: ['present'] } },
      { ...rule, questions: ['Exchange?'] },
      { ...rule, notAssessedCounts: undefined },
      { ...rule, proof: { first: [] } },
      { ...rule, undoMinutes: 4 },
      { ...rule, undoMinutes: 61 },
      { ...rule, clocks: { ...rule.clocks, decide: 0 } },
      { ...rule, clocks: { ...rule.clocks, decides: 5 } },
      { ...rule, clocks: { ...rule.clocks, notices: [15, 25] } },
      { ...rule, clocks: { ...rule.clocks, notices: [25, 15, 29] } },
      { ...rule, clocks: { ...rule.clocks, info: 29 } },
      { ...rule, reasons: [] },
      { ...rule, reasons: ['of_its_own'] },
      { ...rule, reasons: ['exchange'], wording: { exchange: { en: 'Twice', fr: 'Deux fois' } } },
      { ...rule, reasons: ['of_its_own'], wording: { of_its_own: { en: 'Only English', fr: '' } } },
      { ...rule, proof: { first: ['none'] } },
    ];
    for (const body of wrong) assert.equal(ruleSchema.safeParse(body).success, false, JSON.stringify(body));
  });
});

describe('a proof of identity', () => {
  it('will do where the rule takes it; of a near match or none, only that the student was seen', () => {
    const takes = (first: LineRule['proof']['first'], ...[proof, match]: [Proof, Level]) =>
      takesProof({ proof: { first } }, proof, match);
    assert.equal(takes(['code', 'seen'], 'code', 'full'), true);
    assert.equal(takes(['code', 'seen'], 'code', 'near'), false);
    assert.equal(takes(['code', 'seen'], 'seen', 'none'), true);
    assert.equal(takes(['code', 'seen'], 'roster', 'full'), false, 'the rule does not take it');
    assert.equal(takes(['roster'], 'roster', 'full'), true);
    assert.equal(takes(['seen'], 'code', 'full'), false);
    assert.equal(takes(['code', 'seen'], 'none', 'full'), false);
  });
});

describe('the participation of an institution', () => {
  const first = { id: 'a', from: '2008-09-01', to: '2010-06-30' };
  const open = { id: 'b', from: '2011-09-01', to: null };

  it('is what its periods say of a day, both ends included', () => {
    const on = (day: string) => standingOn([open, first], day);
    assert.equal(standingOn([], '2010-01-01'), 'never');
    assert.equal(on('2008-08-31'), 'will');
    assert.equal(on('2008-09-01'), 'takes_part');
    assert.equal(on('2010-06-30'), 'takes_part');
    assert.equal(on('2010-07-01'), 'will');
    assert.equal(on('2011-09-01'), 'takes_part');
    assert.equal(standingOn([first], '2010-07-01'), 'took_part');
  });

  it('begins on a day that no period has, and with none after it', () => {
    const fault = (day: string) => judgeBegin(day, [first]);
    assert.equal(fault('2010-07-01'), null);
    assert.equal(fault('2010-06-30'), 'overlaps');
    assert.equal(fault('2007-01-01'), 'overlaps');
    assert.equal(judgeBegin('2012-01-01', [open]), 'overlaps');
    assert.equal(fault(''), 'missing');
    assert.equal(fault('2011-02-30'), 'malformed');
    assert.equal(judgeBegin('2006-04-26', []), 'early');
    assert.equal(judgeBegin('2006-04-27', []), null);
  });

  it('ends on its first day at the earliest', () => {
    assert.equal(judgeEnd('2011-08-31', open), 'beforeBegin');
    assert.equal(judgeEnd('2011-09-01', open), null);
    assert.equal(judgeEnd('September', open), 'malformed');
    assert.equal(judgeEnd('', open), 'missing');
  });
});

describe('the reasons for which a number ends', () => {
  const reasons = ['too_few_days', 'part_time', 'not_enrolled', 'own_a'];

  it('are those of the rule and a mistake; what speaks of the request comes last, and stands with a mistake alone', () => {
    const all = lossReasonsOf({ ...rule, reasons });
    assert.deepEqual(all, ['part_time', 'own_a', 'mistake', 'too_few_days', 'not_enrolled']);
    assert.deepEqual(
      all.filter((reason) => lacksMistake(rule, [reason])),
      ['too_few_days', 'not_enrolled'],
    );
    assert.ok(lacksMistake(rule, ['part_time', 'too_few_days']));
    assert.ok(!lacksMistake(rule, all));
  });

  it('count the days where a rule asks for them after a number was given, too', () => {
    const asks: LineRule = { ...rule, reasons, checks: { ...rule.checks, annual: ['period', 'now'] } };
    assert.deepEqual(lossReasonsOf(asks), ['too_few_days', 'part_time', 'own_a', 'mistake', 'not_enrolled']);
    assert.ok(!lacksMistake(asks, ['too_few_days']));
  });
});
