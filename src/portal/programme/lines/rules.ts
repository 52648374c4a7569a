import { isDay } from '#kernel/time.ts';
import type { Rule } from '#portal/programme/eligibility/rules.ts';
import type { Days } from '#portal/programme/eligibility/study/rules.ts';
import type { Level, Proof } from '#portal/programme/places/rules.ts';

/** What institutions verify, by a rule of its own: the Off-Campus Work Permit Program is the first. */
export interface Line {
  readonly code: string;
  readonly name: { readonly en: string; readonly fr: string };
}

/** How long things take in a line of business. */
export interface Clocks {
  /** Business days in which a request is decided. */
  readonly decide: number;
  /** Business days after which a claim lapses without a signature. */
  readonly claim: number;
  /** Business days that are left once a student has answered, however little was left when they were asked. */
  readonly resume: number;
  /** Calendar days in which a student answers. */
  readonly info: number;
  /** Days after a question on which its student is told, each time, when the request closes. */
  readonly notices: Notices;
  /** Business days after which the system hands a file out that its institution did not (`ENS §10`). */
  readonly handOut: number;
  /** Calendar days in which a new institution accepts or declines a file. */
  readonly accept: number;
  /** Days after a hand-out on which it is told when the file goes back. */
  readonly acceptNotices: Notices;
  /** Business days in which a student replies to an intended decision (`ENS §11`). */
  readonly reply: number;
  /** Calendar days in which a student asks for a review of a decision. */
  readonly appeal: number;
  /** Business days in which a review is decided. */
  readonly review: number;
}

/** Days on which somebody is told, one after another, that time runs out. */
type Notices = readonly [number, number, number];

/** Reasons for which the portal has words; every other brings its own. */
export const REASONS = [
  'too_few_days',
  'part_time',
  'standing',
  'not_enrolled',
  'programme',
  'excluded',
  'permit_kept',
] as const;
export type KnownReason = (typeof REASONS)[number];

/** That somebody should never have been found eligible: said of whoever has a number, in every line of business. */
export const MISTAKE = 'mistake';

/**
 * Whether a reason speaks of the time before a number was given. It can't be why that number ends, unless it should never
 * have been given (`ENS §11`); the days are no such reason where a rule asks for them later, too.
 */
export const isOfRequest = ({ checks }: Pick<LineRule, 'checks'>, reason: string): boolean =>
  reason === 'not_enrolled' || (reason === 'too_few_days' && !checks.annual.includes('period'));

/** Why somebody who has a number may be found not eligible any more: what speaks of the request comes last. */
export const lossReasonsOf = (rule: Pick<LineRule, 'checks' | 'reasons'>): readonly string[] => {
  const ofRequest = rule.reasons.filter((reason) => isOfRequest(rule, reason));
  return [...rule.reasons.filter((reason) => !ofRequest.includes(reason)), MISTAKE, ...ofRequest];
};

/** Whether what speaks of the request stands without the mistake that it would have been. */
export const lacksMistake = (rule: Pick<LineRule, 'checks'>, reasons: readonly string[]): boolean =>
  !reasons.includes(MISTAKE) && reasons.some((reason) => isOfRequest(rule, reason));

/** What the numbers of a policy may be, both included. */
export const POLICY_BOUNDS = {
  undoMinutes: { least: 5, most: 60 },
  decide: { least: 1, most: 60 },
  claim: { least: 1, most: 30 },
  resume: { least: 1, most: 10 },
  info: { least: 7, most: 90 },
  notice: { least: 1, most: 89 },
  handOut: { least: 1, most: 30 },
  accept: { least: 7, most: 90 },
  reply: { least: 5, most: 60 },
  appeal: { least: 7, most: 180 },
  review: { least: 1, most: 60 },
} as const;

/** Whether notices follow one another, and the last comes before the day on which the time is over. */
export const areInOrder = (notices: Notices, until: number): boolean => firstAstray(notices, until) === null;

/** Which notice, by its place, is the first that does not come after the one before it or comes too late; null where all fit. */
export function firstAstray([first, second, third]: Notices, until: number): 1 | 2 | null {
  if (second <= first) return 1;
  return third <= second || third >= until ? 2 : null;
}

/**
 * What a line of business goes by: the arithmetic, its questions and reasons, in words where the portal has none for
 * them, its deadlines, and which proof of identity it takes.
 */
export interface LineRule extends Rule {
  /** Minutes in which a signature can be undone. */
  readonly undoMinutes: number;
  readonly clocks: Clocks;
  /** Why an institution may find somebody not eligible. */
  readonly reasons: readonly string[];
  readonly wording?: Readonly<Record<string, { readonly en: string; readonly fr: string }>> | undefined;
  readonly proof: {
    /** Before somebody is found eligible for the first time. */
    readonly first: readonly Exclude<Proof, 'none'>[];
  };
}

/** A rule of a line of business, in force from a day on. */
export interface RuleVersion {
  readonly version: number;
  readonly inForceFrom: string;
  readonly rule: LineRule;
  /** What it was before it was published; null for the version that the line came with. */
  readonly proposalId?: string | null;
}

/** Whether two rules say the same, whatever the order in which they say it. */
export const sameRule = (one: LineRule, other: LineRule): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether a proof will do: one that the rule takes, and of a near match or none only that the student was seen. */
export const takesProof = (
  { proof: { first } }: Pick<LineRule, 'proof'>,
  proof: Proof,
  match: Level,
): boolean => proof !== 'none' && first.includes(proof) && (proof === 'seen' || match === 'full');

/** The version in force on a day: the one that began last. Null before there was any. */
export const ruleOn = (versions: readonly RuleVersion[], day: string): RuleVersion | null =>
  versions
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .reduce<RuleVersion | null>(
      (latest, one) => (latest === null || one.inForceFrom > latest.inForceFrom ? one : latest),
      null,
    );

/** When an institution took part: days both included; no end is for as long as nobody ends it. */
export interface Participation {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

/** The days of a participation; without an end they last as long as anybody's study. */
export const daysOf = ({ from, to }: Pick<Participation, 'from' | 'to'>): Days => ({
  from,
  to: to ?? '9999-12-31',
});

/** Where an institution stands in a line of business. */
export type Standing = 'takes_part' | 'will' | 'took_part' | 'never';

export function standingOn(periods: readonly Pick<Participation, 'from' | 'to'>[], day: string): Standing {
  const still = periods.filter(({ to }) => to === null || to >= day);
  if (still.some(({ from }) => from <= day)) return 'takes_part';
  if (still.length > 0) return 'will';
  return periods.length > 0 ? 'took_part' : 'never';
}

export type DayFault = 'missing' | 'malformed' | 'overlaps' | 'beforeBegin' | 'early';

/** Records may reach back to here, before which there was no programme. */
const FIRST_DAY = '2006-04-27';

/** Whether an institution can take part from a day on, as one that has no end yet; null when it can. */
export function judgeBegin(day: string, periods: readonly Participation[]): DayFault | null {
  if (day === '') return 'missing';
  if (!isDay(day)) return 'malformed';
  if (day < FIRST_DAY) return 'early';
  return periods.some(({ to }) => to === null || to >= day) ? 'overlaps' : null;
}

/** Whether what began can have this last day; null when it can. */
export function judgeEnd(day: string, { from }: Pick<Participation, 'from'>): DayFault | null {
  if (day === '') return 'missing';
  if (!isDay(day)) return 'malformed';
  return day < from ? 'beforeBegin' : null;
}
