import {
  type Days,
  daysOf,
  type Period,
  type Row,
  rowOf,
  type Study,
  type StudyRule,
  studyOf,
} from './study/rules.ts';
import {
  addMonths,
  dayNumber,
  dayOf,
  daysWithin,
  gaps,
  holds,
  length,
  meet,
  type Span,
  union,
} from './study/spans.ts';

export const CHECKS = ['period', 'now', 'standing', 'excluded'] as const;
export type Check = (typeof CHECKS)[number];
export type Verdict = 'met' | 'unmet' | 'unknown';
export type Outcome = 'meets' | 'does_not_meet' | 'cannot_tell';
export type Kind = 'initial' | 'transfer' | 'annual';

/** What a rule of a line of business says of the arithmetic. */
export interface Rule extends StudyRule {
  readonly windowMonths: number;
  readonly requiredDays: number;
  /** The longest gap, in days, in which somebody who comes back is still a student. */
  readonly returnDays: number;
  readonly checks: Readonly<Record<Kind, readonly Check[]>>;
  /** What a student is asked; a *yes* to any excludes. */
  readonly questions: readonly string[];
}

export interface Facts {
  /** The student's answers; a question that is absent was not answered. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** Found ineligible after a number, and no surrender of the permit on file: whatever the student says. */
  readonly permitKept: boolean;
}

/** Every number of an evaluation, as it is stored and shown: never computed a second time. */
export interface Evaluation {
  readonly window: Days;
  readonly windowDays: number;
  /** Days of study inside the window, bridged ones among them. */
  readonly qualifyingDays: number;
  readonly bridgedDays: number;
  /** Twelve at most, to a tenth, rounded down. */
  readonly monthsShown: number;
  readonly checks: Readonly<Record<Check, Verdict>>;
  /** The checks that count for the outcome, by the rule and the kind of look; what the others say is not shown. */
  readonly considered: readonly Check[];
  readonly outcome: Outcome;
  /** What keeps the outcome from being certain. */
  readonly missing: readonly Check[];
  /** The first day on which the days would suffice if what is on file comes true; null where they do, or never will. */
  readonly earliest: string | null;
  readonly studied: readonly Days[];
  readonly bridged: readonly Days[];
}

/** Whether somebody who asks on a day meets a rule, by what their institutions have on file (`ENS §1`). */
export function evaluate(
  askedOn: string,
  periods: readonly Period[],
  facts: Facts,
  { kind, rule }: { readonly kind: Kind; readonly rule: Rule },
): Evaluation {
  const day = dayNumber(askedOn);
  const rows = periods.map((period) => rowOf(period, rule));
  const study = studyOf(rows, rule);
  const window = windowOf(day, rule);
  const considered = rule.checks[kind];
  const counted = daysWithin(study.all, window);
  const checks = {
    period: periodCheck(rows, window, counted >= rule.requiredDays),
    now: nowCheck(day, rows, study, rule),
    standing: standingCheck(day, rows, rule),
    excluded: excludedCheck(facts, rule),
  };
  return {
    window: daysOf(window),
    windowDays: length(window),
    qualifyingDays: counted,
    bridgedDays: daysWithin(study.bridged, window),
    monthsShown: Math.min(12, Math.floor((counted * 60) / rule.requiredDays) / 10),
    checks,
    considered,
    outcome: outcomeOf(checks, considered),
    missing: considered.filter((check) => checks[check] === 'unknown'),
    earliest: checks.period === 'met' ? null : earliestDay(day, study.all, rule),
    studied: study.merged.map(daysOf),
    bridged: study.bridged.map(daysOf),
  };
}

/** One check unmet decides; all of them met decide; else what is unknown is asked for. */
export function outcomeOf(checks: Readonly<Record<Check, Verdict>>, named: readonly Check[]): Outcome {
  if (named.some((check) => checks[check] === 'unmet')) return 'does_not_meet';
  return named.every((check) => checks[check] === 'met') ? 'meets' : 'cannot_tell';
}

/** How far ahead the first day is looked for on which the days suffice. */
const AHEAD = 366;

const windowOf = (day: number, { windowMonths }: Rule): Span => ({
  from: addMonths(day, -windowMonths),
  to: day - 1,
});

/** Breaks say nothing of study: with nothing else in the window, nothing is known. */
function periodCheck(rows: readonly Row[], window: Span, enough: boolean): Verdict {
  if (!rows.some((row) => row.load !== 'break' && meet(row, window))) return 'unknown';
  return enough ? 'met' : 'unmet';
}

function nowCheck(day: number, rows: readonly Row[], study: Study, rule: Rule): Verdict {
  if (study.all.some((span) => holds(span, day))) return 'met';
  if (rows.some((row) => row.contrary && holds(row, day))) return 'unmet';
  return (
    beforeTheBreak(day, rows) ??
    (gaps(study.merged).some((gap) => holds(gap, day) && length(gap) <= rule.returnDays) ? 'met' : null) ??
    (rows.some(({ load }) => load !== 'break') && study.merged.length === 0 ? 'unmet' : 'unknown')
  );
}

/** Whoever is on a break is what they were when it began; null without a break, or where that says nothing. */
function beforeTheBreak(day: number, rows: readonly Row[]): Verdict | null {
  const run = union(rows.filter(({ load }) => load === 'break')).find((span) => holds(span, day));
  if (run === undefined) return null;
  const before = rows.filter(({ load, to }) => load !== 'break' && to < run.from);
  if (before.length === 0) return 'unknown';
  const end = Math.max(...before.map(({ to }) => to));
  const last = before.filter(({ to }) => to === end);
  if (last.some(({ good }) => good.some((span) => holds(span, end)))) return 'met';
  return last.some(({ contrary }) => contrary) ? 'unmet' : null;
}

/** The worst that the latest rows say, those that begin on the same day together. */
function standingCheck(day: number, rows: readonly Row[], rule: Rule): Verdict {
  const begun = rows.filter(({ load, from }) => load !== 'break' && from <= day);
  const latest = Math.max(...begun.map(({ from }) => from));
  const said = begun.filter(({ from }) => from === latest).map(({ standing }) => standing);
  if (said.includes('unsatisfactory')) return 'unmet';
  if (said.includes('not_assessed')) return rule.notAssessedCounts ? 'met' : 'unknown';
  return said.length > 0 ? 'met' : 'unknown';
}

function excludedCheck({ answers, permitKept }: Facts, { questions }: Rule): Verdict {
  if (permitKept || questions.some((question) => answers[question] === true)) return 'unmet';
  return questions.every((question) => answers[question] === false) ? 'met' : 'unknown';
}

/** A day more adds one day at most, so as many days can be passed over as are missing. */
function earliestDay(asked: number, study: readonly Span[], rule: Rule): string | null {
  for (let day = asked; day <= asked + AHEAD; ) {
    const missing = rule.requiredDays - daysWithin(study, windowOf(day, rule));
    if (missing <= 0) return dayOf(day);
    day += missing;
  }
  return null;
}
