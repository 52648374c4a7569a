import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import { addDays, isOver } from '#kernel/time.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';

/**
 * The life of a review that a student asks for (`ENS §11`): looked at by somebody who neither announced nor
 * signed the decision, upheld or changed; let go of where whoever took it up has left;
 * what was upheld goes to the coordinator once, who can only send it back with reasons, or close it. A correction of the
 * decision gives what was asked, wherever the review is.
 */
export const appealLifecycle = {
  asked: { take: 'under_review', correct: 'changed', withdraw: 'withdrawn', lapse: 'lapsed' },
  under_review: {
    release: 'asked',
    uphold: 'upheld',
    change: 'changed',
    correct: 'changed',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  upheld: { send_on: 'sent_on', correct: 'changed', lapse: 'lapsed' },
  sent_on: {
    send_back: 'returned',
    close: 'closed',
    correct: 'changed',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  returned: {
    uphold_again: 'closed',
    change: 'changed',
    correct: 'changed',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  changed: {},
  withdrawn: {},
  lapsed: {},
  closed: {},
} as const satisfies Transitions;

export type AppealStatus = StatusOf<typeof appealLifecycle>;
export type AppealFact = FactOf<typeof appealLifecycle>;

/** Where a fact can happen, and what comes of it: the same from wherever it happens. */
export function edgesOfAppeal(fact: AppealFact): {
  readonly from: readonly AppealStatus[];
  readonly to: AppealStatus;
} {
  const from = (Object.keys(appealLifecycle) as AppealStatus[]).filter(
    (status) => next(appealLifecycle, status, fact) !== null,
  );
  const [first = 'asked'] = from;
  return { from, to: next(appealLifecycle, first, fact) ?? first };
}

/** A correction that was made of a decision, as far as a review of it can come into question. */
interface Made {
  readonly what: 'outcome' | 'day';
  readonly settledAt: Date | null;
}

/** The correction that found a decision to be a mistake after its review was asked for: what holds is what it says. */
export const correctedSince = <One extends Made>(
  { askedAt }: { readonly askedAt: Date },
  made: readonly One[],
): One | undefined =>
  made.find(({ what, settledAt }) => what === 'outcome' && settledAt !== null && settledAt >= askedAt);

/** The statuses in which the institution can change its decision. */
export const REVIEWED = ['under_review', 'returned'] as const satisfies readonly AppealStatus[];

/** Whether a colleague has taken a review up, so that somebody else decides it only after taking it over. */
export const isColleagues = (
  { status, takenById }: { readonly status: AppealStatus; readonly takenById: string | null },
  personId: string,
): boolean => status === 'under_review' && takenById !== null && takenById !== personId;

/** Whether a fact can happen as a review stands. */
export const can = (status: AppealStatus, fact: AppealFact): boolean =>
  next(appealLifecycle, status, fact) !== null;

/** What was said in a review, and by whom, as far as it has come. */
interface SaidInReview {
  readonly what: 'reason' | 'answer' | 'sentOn' | 'coordinator';
  readonly text: string;
  readonly at: Date;
  /** By name, for those of the institution; null for others. */
  readonly by: string | null;
}

interface Words {
  readonly reason: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly formerAnswer: string | null;
  readonly formerAnsweredAt: Date | null;
  readonly formerAnsweredBy: string | null;
  readonly sentOnWords: string | null;
  readonly sentOnAt: Date | null;
  readonly coordinatorWords: string | null;
  readonly coordinatorAt: Date | null;
}

/** All that was said in a review in the order of time: what was answered first too, where it was answered again. */
export const saidIn = (review: Words): readonly SaidInReview[] =>
  [
    { what: 'reason' as const, text: review.reason, at: review.askedAt, by: null },
    {
      ...{ what: 'answer' as const, text: review.formerAnswer, at: review.formerAnsweredAt },
      by: review.formerAnsweredBy,
    },
    { what: 'answer' as const, text: review.answer, at: review.answeredAt, by: review.answeredBy },
    { what: 'sentOn' as const, text: review.sentOnWords, at: review.sentOnAt, by: null },
    { what: 'coordinator' as const, text: review.coordinatorWords, at: review.coordinatorAt, by: null },
  ]
    .flatMap(({ text, at, ...said }) => (text === null || at === null ? [] : [{ ...said, text, at }]))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());

/** The last day on which a review can be asked of what took effect on a day, or sent on once it was upheld. */
export const lastDayOf = (day: string, days: number): string => addDays(day, days);

/** What stands between a student and a review. */
type AskFault = 'not_ineligible' | 'asked_already' | 'too_late';

/** Whether a review can be asked: once of a decision, within the days of its rule; null when it can. */
export function judgeAsking(
  file: { readonly status: string; readonly isAsked: boolean; readonly until: string | null },
  now: Date,
): AskFault | null {
  if (file.status !== 'ineligible' || file.until === null) return 'not_ineligible';
  if (file.isAsked) return 'asked_already';
  return isOver(file.until, now) ? 'too_late' : null;
}

/** By whom a decision is. */
interface Decided {
  readonly signerId: string;
  /** Who sent the student what was intended; null where nothing had to be told first. */
  readonly senderId: string | null;
}

/** What stands between somebody of the institution and a review. */
export type ReviewFault = Bar | 'not_representative' | 'signed_it' | 'sent_it';

/** Why somebody does not review a decision; null when they do: they neither signed nor announced it, and nothing bars them. */
export function judgeReviewer(
  { signerId, senderId, bar }: Decided & { readonly bar: Bar | null },
  me: { readonly personId: string; readonly represents: boolean },
): ReviewFault | null {
  if (bar !== null) return bar;
  if (!me.represents) return 'not_representative';
  if (signerId === me.personId) return 'signed_it';
  return senderId === me.personId ? 'sent_it' : null;
}
