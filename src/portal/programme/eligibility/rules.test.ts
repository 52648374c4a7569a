import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayByDay, plus } from '#test/programme/day-by-day.ts';
import { type Evaluation, evaluate, type Kind, outcomeOf, type Rule, type Verdict } from './rules.ts';
import type { Load, Period, ProgrammeKind, Standing } from './study/rules.ts';

/** The cases that were worked out beforehand; one more in the file is one more test. */
interface Vectors {
  readonly codes: {
    readonly load: Readonly<Record<string, Load>>;
    readonly standing: Readonly<Record<string, Standing>>;
  };
  readonly rule: Pick<
    Rule,
    'windowMonths' | 'requiredDays' | 'bridgeDays' | 'returnDays' | 'notAssessedCounts'
  >;
  readonly vectors: readonly {
    readonly n: number;
    readonly name: string;
    readonly on: string;
    readonly periods: readonly {
      readonly from: string;
      readonly to: string;
      readonly load: string;
      readonly standing: string;
      readonly programme: ProgrammeKind;
      readonly participating: boolean;
    }[];
    readonly expect: Readonly<Record<string, unknown>>;
  }[];
}

const {
  codes,
  rule: numbers,
  vectors,
}: Vectors = JSON.parse(readFileSync(new URL('./eligibility-vectors.json', import.meta.url), 'utf8'));
const ALL = ['period', 'now', 'standing', 'excluded'] as const;
const rule: Rule = {
  ...numbers,
  checks: { initial: ALL, transfer: ALL, annual: ['now', 'standing', 'excluded'] },
  questions: ['exchange', 'listed_scholarship', 'kept_permit', 'language_only'],
};
const NO = Object.fromEntries(rule.questions.map((question) => [question, false]));
const facts = { answers: NO, permitKept: false };
const judge = (on: string, periods: readonly Period[], by: Rule = rule): Evaluation =>
  evaluate(on, periods, facts, { kind: 'initial', rule: by });

describe('eligibility', () => {
  describe('in the cases worked out beforehand', () => {
    for (const { n, name, on, periods, expect } of vectors)
      it(`${n}: ${name}`, () => {
        const rows = periods.map(({ load, standing, participating, ...row }) => ({
          ...row,
          load: codes.load[load] as Load,
          standing: codes.standing[standing] as Standing,
          participation: participating ? [{ from: row.from, to: row.to }] : [],
        }));
        const found = judge(on, rows);
        const checks = { ...found.checks, standing: 'met', excluded: 'met' } as const;
        assert.deepEqual(
          {
            window: [found.window.from, found.window.to],
            windowDays: found.windowDays,
            qualifyingDays: found.qualifyingDays,
            bridgedDays: found.bridgedDays,
            monthsShown: found.monthsShown,
            period: checks.period,
            now: checks.now,
            outcome: outcomeOf(checks, rule.checks.initial),
            earliest: found.earliest,
          },
          expect,
        );
      });
  });

  describe('whatever is on file', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => plus('2009-01-01', days));
    const span = fc
      .tuple(day, fc.integer({ min: 0, max: 150 }))
      .map(([from, length]) => ({ from, to: plus(from, length) }));
    const row = fc
      .record({
        span,
        load: often<Load>('full_time', 'part_time', 'leave', 'break', 'suspended', 'withdrawn'),
        standing: often<Standing>('satisfactory', 'unsatisfactory', 'not_assessed'),
        programme: often<ProgrammeKind>('credential', 'visiting', 'language', 'none'),
        participation: fc.option(fc.array(span, { maxLength: 2 }), { freq: 5, nil: null }),
      })
      .map(
        ({ span, participation, ...rest }): Period => ({
          ...span,
          ...rest,
          participation: participation ?? [span],
        }),
      );
    const rows = fc.array(row, { maxLength: 7 });
    const rules = fc
      .record({
        windowMonths: fc.integer({ min: 1, max: 18 }),
        requiredDays: fc.integer({ min: 1, max: 300 }),
        bridgeDays: fc.integer({ min: 0, max: 60 }),
        notAssessedCounts: fc.boolean(),
      })
      .map((some): Rule => ({ ...rule, ...some }));

    it('counts as a calendar of single days does', () => {
      fc.assert(
        fc.property(day, rows, rules, (on, periods, by) => {
          const { window, windowDays, qualifyingDays, bridgedDays, checks, earliest } = judge(
            on,
            periods,
            by,
          );
          const found = { window, windowDays, qualifyingDays, bridgedDays, period: checks.period, earliest };
          assert.deepEqual(found, dayByDay(on, periods, by));
        }),
        { numRuns: 500 },
      );
    });

    it('depends neither on the order of rows nor on one that is told twice', () => {
      fc.assert(
        fc.property(day, rows, (on, periods) => {
          const expected = judge(on, periods);
          assert.deepEqual(judge(on, periods.toReversed()), expected);
          assert.deepEqual(judge(on, [...periods, ...periods.slice(0, 2)]), expected);
        }),
      );
    });

    it('counts the same for a row and for its two halves', () => {
      fc.assert(
        fc.property(day, rows, fc.integer({ min: 1, max: 150 }), (on, periods, length) => {
          const halves = periods.flatMap((period) => {
            const to = plus(period.from, length - 1);
            return to < period.to
              ? [
                  { ...period, to },
                  { ...period, from: plus(to, 1) },
                ]
              : [period];
          });
          const [parted, whole] = [judge(on, halves), judge(on, periods)];
          assert.deepEqual(
            { ...parted, checks: parted.checks.period, outcome: null, missing: [] },
            { ...whole, checks: whole.checks.period, outcome: null, missing: [] },
          );
        }),
      );
    });

    it('never counts fewer days for one more row of study, nor more than the window has', () => {
      fc.assert(
        fc.property(day, rows, span, (on, periods, extra) => {
          const study: Period = {
            ...extra,
            load: 'full_time',
            standing: 'satisfactory',
            programme: 'credential',
            participation: [extra],
          };
          const [without, within] = [judge(on, periods), judge(on, [...periods, study])];
          assert.ok(within.qualifyingDays >= without.qualifyingDays);
          assert.ok(within.qualifyingDays <= within.windowDays);
          assert.ok(within.bridgedDays <= within.qualifyingDays);
        }),
      );
    });
  });

  it('tells a tenth of a month no sooner than it was studied, and twelve at most', () => {
    const term: Period = {
      from: '2009-01-01',
      to: '2010-12-31',
      load: 'full_time',
      standing: 'satisfactory',
      programme: 'credential',
      participation: [{ from: '2009-01-01', to: '2010-12-31' }],
    };
    assert.equal(judge('2010-06-01', [term]).monthsShown, 12);
    assert.equal(judge('2009-06-30', [term]).monthsShown, 5.9);
    assert.equal(judge('2009-07-01', [term]).monthsShown, 6);
  });

  it('takes the worst of what began last as the standing', () => {
    const standingOf = (standings: readonly Standing[], from = '2010-01-04'): Verdict =>
      judge(
        '2010-03-01',
        standings.map((standing) => ({
          from,
          to: '2010-04-23',
          load: 'full_time',
          standing,
          programme: 'credential',
          participation: [],
        })),
        { ...rule, notAssessedCounts: false },
      ).checks.standing;
    assert.equal(standingOf(['satisfactory']), 'met');
    assert.equal(standingOf(['satisfactory', 'not_assessed']), 'unknown');
    assert.equal(standingOf(['not_assessed', 'unsatisfactory', 'satisfactory']), 'unmet');
    assert.equal(standingOf(['unsatisfactory'], '2010-03-02'), 'unknown');
    assert.equal(standingOf([]), 'unknown');
  });

  it('excludes by a yes, asks for what was not answered, and trusts its own record more than a no', () => {
    const excluded = (answers: Readonly<Record<string, boolean>>, permitKept = false): Verdict =>
      evaluate('2010-03-01', [], { answers, permitKept }, { kind: 'initial', rule }).checks.excluded;
    assert.equal(excluded(NO), 'met');
    assert.equal(excluded({ ...NO, exchange: true }), 'unmet');
    assert.equal(excluded({ exchange: true }), 'unmet');
    assert.equal(excluded({ exchange: false }), 'unknown');
    assert.equal(excluded(NO, true), 'unmet');
  });

  it('does not ask again in a yearly list whether the days suffice', () => {
    const study: Period = {
      from: '2010-01-04',
      to: '2010-12-17',
      load: 'full_time',
      standing: 'satisfactory',
      programme: 'credential',
      participation: [{ from: '2010-01-04', to: '2010-12-17' }],
    };
    const yearly = evaluate('2010-02-01', [study], facts, { kind: 'annual', rule });
    assert.equal(yearly.checks.period, 'unmet');
    assert.equal(yearly.outcome, 'meets');
    assert.deepEqual(yearly.missing, []);
  });

  it('says which checks count for each kind of look, and only those decide', () => {
    const period: Period = {
      ...({ from: '2009-11-02', to: '2010-04-23', load: 'full_time', standing: 'satisfactory' } as const),
      ...({ programme: 'credential', participation: [{ from: '2009-09-01', to: '2012-01-01' }] } as const),
    };
    const looked = (kind: Kind) => evaluate('2010-03-01', [period], facts, { kind, rule });
    const [first, yearly] = [looked('initial'), looked('annual')];
    assert.deepEqual(first.checks, yearly.checks);
    assert.equal(first.checks.period, 'unmet');
    assert.deepEqual([first.considered, first.outcome], [ALL, 'does_not_meet']);
    assert.deepEqual([yearly.considered, yearly.outcome], [['now', 'standing', 'excluded'], 'meets']);
    assert.deepEqual(evaluate('2010-03-01', [], facts, { kind: 'annual', rule }).missing, [
      'now',
      'standing',
    ]);
  });
});

/** The first far more often than any other. */
function often<T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}
