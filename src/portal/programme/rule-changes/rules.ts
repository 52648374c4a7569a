import type { Transitions } from '#kernel/lifecycle.ts';
import { addDays, isDay } from '#kernel/time.ts';
import { evaluate, type Kind, type Outcome } from '#portal/programme/eligibility/rules.ts';
import {
  type Clocks,
  firstAstray,
  type LineRule,
  POLICY_BOUNDS,
  type RuleVersion,
  sameRule,
} from '#portal/programme/lines/rules.ts';
import type { Inputs } from '#portal/programme/verifications/judge/rules.ts';

/** A rule changes by two people: an officer proposes it, an administrator publishes or refuses it (`ENS §2`). */
export const RULE_PROPOSAL = {
  proposed: { publish: 'published', refuse: 'refused', withdraw: 'withdrawn' },
  published: {},
  refused: {},
  withdrawn: {},
} as const satisfies Transitions;

export type ProposalStatus = keyof typeof RULE_PROPOSAL;

/** A rule as it would be in force from a day on. */
export interface NextRule {
  readonly inForceFrom: string;
  readonly rule: LineRule;
  /** What changes, in plain words. */
  readonly changes: { readonly en: string; readonly fr: string };
}

/** What a number of the rule may be, both included. */
export const BOUNDS = {
  windowMonths: { least: 1, most: 36 },
  requiredDays: { least: 1, most: 1080 },
  bridgeDays: { least: 0, most: 366 },
  returnDays: { least: 0, most: 366 },
  undoMinutes: POLICY_BOUNDS.undoMinutes,
  decide: POLICY_BOUNDS.decide,
  claim: POLICY_BOUNDS.claim,
  info: POLICY_BOUNDS.info,
  resume: POLICY_BOUNDS.resume,
  notice1: POLICY_BOUNDS.notice,
  notice2: POLICY_BOUNDS.notice,
  notice3: POLICY_BOUNDS.notice,
  handOut: POLICY_BOUNDS.handOut,
  accept: POLICY_BOUNDS.accept,
  acceptNotice1: POLICY_BOUNDS.notice,
  acceptNotice2: POLICY_BOUNDS.notice,
  acceptNotice3: POLICY_BOUNDS.notice,
  reply: POLICY_BOUNDS.reply,
  appeal: POLICY_BOUNDS.appeal,
  review: POLICY_BOUNDS.review,
} as const;

export type RuleNumber = keyof typeof BOUNDS;
type RuleNumbers = Readonly<Record<RuleNumber, number>>;

/** All numbers of a rule, by the names of their fields. */
export function numbersOf({ clocks, ...rule }: LineRule): RuleNumbers {
  const { windowMonths, requiredDays, bridgeDays, returnDays, undoMinutes } = rule;
  const { notices, acceptNotices, ...days } = clocks;
  const [notice1, notice2, notice3] = notices;
  const [acceptNotice1, acceptNotice2, acceptNotice3] = acceptNotices;
  const study = { windowMonths, requiredDays, bridgeDays, returnDays };
  const told = { notice1, notice2, notice3, acceptNotice1, acceptNotice2, acceptNotice3 };
  return { ...study, undoMinutes, ...days, ...told };
}

/** A rule with these numbers in the place of its own. */
export function withNumbers(rule: LineRule, numbers: RuleNumbers): LineRule {
  const { windowMonths, requiredDays, bridgeDays, returnDays, undoMinutes, ...clocks } = numbers;
  const { notice1, notice2, notice3, acceptNotice1, acceptNotice2, acceptNotice3, ...days } = clocks;
  const study = { windowMonths, requiredDays, bridgeDays, returnDays };
  const notices = [notice1, notice2, notice3] as const;
  const acceptNotices = [acceptNotice1, acceptNotice2, acceptNotice3] as const;
  return { ...rule, ...study, undoMinutes, clocks: { ...days, notices, acceptNotices } };
}

type Notice = (typeof NOTICES)[number] | (typeof ACCEPT_NOTICES)[number];

const NOTICES = ['notice1', 'notice2', 'notice3'] as const;
const ACCEPT_NOTICES = ['acceptNotice1', 'acceptNotice2', 'acceptNotice3'] as const;

/** Why a rule can't be proposed. */
export type NextFault =
  | { readonly field: RuleNumber; readonly fault: 'number' }
  /** More days than the shortest window of so many months surely has: nobody would meet it. */
  | { readonly field: 'requiredDays'; readonly fault: 'unreachable' }
  /** The notices don't follow one another, or the last does not come before the time is over. */
  | { readonly field: Notice; readonly fault: 'disordered' }
  | { readonly field: 'reasons'; readonly fault: 'no_reason' }
  | { readonly field: 'proofs'; readonly fault: 'no_proof' }
  | { readonly field: 'inForceFrom'; readonly fault: 'missing' | 'malformed' | 'early' | 'before_the_latest' }
  | { readonly field: 'changesEn' | 'changesFr'; readonly fault: 'unexplained' }
  | { readonly field: 'rule'; readonly fault: 'unchanged' };

const NUMBERS = Object.keys(BOUNDS) as readonly RuleNumber[];

/** Days that every month has. */
const MONTH = 28;

/** What keeps a rule from being proposed; `today` is the day on which it is looked at. */
export function judgeNext(next: NextRule, versions: readonly RuleVersion[], today: string): NextFault[] {
  const { rule } = next;
  const numbers = numbersOf(rule);
  const wrong = NUMBERS.filter((field) => !isWithin(numbers[field], BOUNDS[field]));
  const areSound = (...fields: readonly RuleNumber[]) => !fields.some((field) => wrong.includes(field));
  const day = judgeDay(next.inForceFrom, versions, today);
  const [latest] = versions.toSorted((one, other) => other.version - one.version);
  return [
    ...wrong.map((field) => ({ field, fault: 'number' }) as const),
    ...(areSound('requiredDays', 'windowMonths') && rule.requiredDays > rule.windowMonths * MONTH
      ? [{ field: 'requiredDays', fault: 'unreachable' } as const]
      : []),
    ...disorders(rule.clocks, areSound),
    ...(rule.reasons.length === 0 ? [{ field: 'reasons', fault: 'no_reason' } as const] : []),
    ...(rule.proof.first.length === 0 ? [{ field: 'proofs', fault: 'no_proof' } as const] : []),
    ...(wrong.length === 0 && latest && sameRule(latest.rule, rule)
      ? [{ field: 'rule', fault: 'unchanged' } as const]
      : []),
    ...(day === null ? [] : [{ field: 'inForceFrom', fault: day } as const]),
    ...(next.changes.en.trim() === '' ? [{ field: 'changesEn', fault: 'unexplained' } as const] : []),
    ...(next.changes.fr.trim() === '' ? [{ field: 'changesFr', fault: 'unexplained' } as const] : []),
  ];
}

/** Of the numbers that are none no order is judged; of the others it is, so that all is told at once. */
const disorders = (
  { notices, info, acceptNotices, accept }: Clocks,
  areSound: (...fields: readonly RuleNumber[]) => boolean,
): NextFault[] => {
  const at = areSound(...NOTICES, 'info') ? firstAstray(notices, info) : null;
  const acceptAt = areSound(...ACCEPT_NOTICES, 'accept') ? firstAstray(acceptNotices, accept) : null;
  return [
    ...(at === null ? [] : [{ field: NOTICES[at], fault: 'disordered' } as const]),
    ...(acceptAt === null ? [] : [{ field: ACCEPT_NOTICES[acceptAt], fault: 'disordered' } as const]),
  ];
};

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Never before tomorrow: requests of today are decided by the rule that those who sent them could read. */
export function judgeDay(
  day: string,
  versions: readonly RuleVersion[],
  today: string,
): Extract<NextFault, { field: 'inForceFrom' }>['fault'] | null {
  if (day === '') return 'missing';
  if (!isDay(day)) return 'malformed';
  if (day < addDays(today, 1)) return 'early';
  return versions.some(({ inForceFrom }) => inForceFrom >= day) ? 'before_the_latest' : null;
}

/** A case that was decided, with all that it was judged by. */
export interface Decided {
  readonly reference: string;
  readonly kind: Kind;
  readonly inputs: Inputs;
}

/** A case that one rule answers otherwise than another. */
export interface Differing {
  readonly reference: string;
  readonly askedOn: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly days: { readonly before: number; readonly after: number };
}

/** The cases whose outcome would differ; each is judged by both rules on the periods and answers kept with it. */
export const differing = (cases: readonly Decided[], before: LineRule, after: LineRule): Differing[] =>
  cases.flatMap(({ reference, kind, inputs }) => {
    const { askedOn, periods, facts } = inputs;
    const [one, other] = [before, after].map((rule) => evaluate(askedOn, periods, facts, { kind, rule }));
    if (one === undefined || other === undefined || one.outcome === other.outcome) return [];
    const days = { before: one.qualifyingDays, after: other.qualifyingDays };
    return [{ reference, askedOn, before: one.outcome, after: other.outcome, days }];
  });
