import type { Check, Outcome, Verdict } from './rules.ts';
import type { Load, ProgrammeKind, Standing } from './study/rules.ts';

export const en = {
  unchosen: {
    load: (number: number) => `Choose how much of a course load period ${number} was.`,
    standing: (number: number) => `Choose the standing in period ${number}.`,
    programme: (number: number) => `Choose the kind of programme of period ${number}.`,
  },
  loads: {
    full_time: 'Full time',
    part_time: 'Part time',
    leave: 'Authorized leave',
    break: 'Scheduled break',
    suspended: 'Suspended',
    withdrawn: 'Withdrew',
  } satisfies Record<Load, string>,
  standings: {
    satisfactory: 'Satisfactory',
    unsatisfactory: 'Not satisfactory',
    not_assessed: 'Not assessed yet',
  } satisfies Record<Standing, string>,
  programmes: {
    credential: 'Leads to a credential',
    language: 'Language studies only',
    visiting: 'Exchange or visiting',
    none: 'Leads to no credential',
  } satisfies Record<ProgrammeKind, string>,
  outcomes: {
    meets: 'Meets the rule',
    does_not_meet: 'Does not meet the rule',
    cannot_tell: 'Cannot tell yet',
  } satisfies Record<Outcome, string>,
  verdicts: { met: 'Met', unmet: 'Not met', unknown: 'Not known' } satisfies Record<Verdict, string>,
  checks: {
    period: () => 'Enough days of study',
    now: (day) => `A student on ${day}`,
    standing: () => 'Satisfactory standing',
    excluded: () => 'Nothing that excludes',
  } satisfies Record<Check, (day: string) => string>,
  /** What is missing, where a check can’t be told. */
  missing: {
    period: () => 'Nothing is on file for the time that counts.',
    now: (day) => `Nothing is on file for ${day}.`,
    standing: () => 'No standing is on file.',
    excluded: () => 'A question was not answered.',
  } satisfies Record<Check, (day: string) => string>,
  title: 'How it was decided',
  titleOpen: 'What the numbers say',
  looks: {
    today: (day: string) => `What the numbers say today, ${day}`,
    request: (day: string) => `What the numbers say on the day of the request, ${day}`,
  },
  days: (days: string, needed: string) => `${days} days of full-time study; ${needed} are needed.`,
  between: (from: string, to: string) => `From ${from} to ${to}.`,
  bridged: (days: number) =>
    days === 1
      ? '1 of these days is a short gap that counts.'
      : `${days} of these days are short gaps that count.`,
  months: (months: string) => `That is ${months} months of study.`,
  earliest: (day: string) => `If what is on file comes true, the days suffice from ${day} on.`,
  nothing: 'No period of study is on file yet.',
  never: 'With what is on file, the days will not suffice within a year.',
  uncounted: 'The number of days of study does not count here: it is asked for before a number is given.',
  chart: (day: string) => `The time that counts, before ${day}`,
  parts: ['Study that counts', 'Short gaps that count', 'Study that does not count'],
  table: 'The same as a table',
  columns: { from: 'From', to: 'To', load: 'Load', standing: 'Standing', programme: 'Programme' },
  columnsOfChecks: { check: 'What is checked', verdict: 'Result' },
  checksCaption: 'What was checked',
  caption: 'Periods of study on file',
  none: 'No period of study is on file.',
};
