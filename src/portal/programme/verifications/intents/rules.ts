import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import { isDay } from '#kernel/time.ts';
import { isOfRequest, type LineRule, lacksMistake, MISTAKE } from '#portal/programme/lines/rules.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { OPEN, type VerificationStatus } from '#portal/programme/verifications/rules.ts';

/**
 * The life of an intended decision (`ENS §11`): drafted, sent to the student, and decided only once they have replied,
 * or their last day is over. A reply that comes late is heard too, while nothing is decided. It waits for one again where
 * an outage moves a last day that was over.
 */
export const intentLifecycle = {
  drafted: { send: 'sent', drop: 'dropped', overtake: 'overtaken' },
  sent: { reply: 'replied', lapse: 'lapsed', drop: 'dropped', overtake: 'overtaken' },
  replied: { decide: 'decided', drop: 'dropped', overtake: 'overtaken' },
  lapsed: { reopen: 'sent', reply: 'replied', decide: 'decided', drop: 'dropped', overtake: 'overtaken' },
  decided: {},
  dropped: {},
  overtaken: {},
} as const satisfies Transitions;

export type IntentStatus = StatusOf<typeof intentLifecycle>;
type IntentFact = FactOf<typeof intentLifecycle>;

/** The statuses from which a fact can befall an intent. */
export const fromOf = (fact: IntentFact): readonly IntentStatus[] =>
  (Object.keys(intentLifecycle) as IntentStatus[]).filter(
    (status) => next(intentLifecycle, status, fact) !== null,
  );

/** Intents that may still become a decision. */
export const LIVE_INTENTS = [
  'drafted',
  'sent',
  'replied',
  'lapsed',
] as const satisfies readonly IntentStatus[];

/** Whether its student has been told of it, and it is not over. */
export const isTold = (status: IntentStatus): boolean =>
  status === 'sent' || status === 'replied' || status === 'lapsed';

/** Whether its student can reply. */
export const takesReply = (status: IntentStatus): boolean => fromOf('reply').includes(status);

/** Whether it may become a decision: the student was heard, or let the day go by. */
export const isRipe = (status: IntentStatus): boolean => fromOf('decide').includes(status);

/** What needs no intent, because there is nothing to reply to it. */
export const PLAIN_FACTS = ['withdrew', 'dismissed', 'finished', 'died', 'not_ours'] as const;
export type PlainFact = (typeof PLAIN_FACTS)[number];

/** Those that close a request; by every other its student is found not eligible. */
export const concludes = (plain: PlainFact): plain is 'finished' | 'died' =>
  plain === 'finished' || plain === 'died';

/**
 * The plain facts by which a request can end as it stands. Whoever takes a decision along to another institution leaves
 * this one, which is no reason to end it: the new institution decides. Before anything is decided only a death is one.
 */
export const plainFactsOf = (status: VerificationStatus): readonly PlainFact[] => {
  if (status === 'eligible') return PLAIN_FACTS;
  if (status === 'transfer_out') return ['dismissed', 'died', 'not_ours'];
  return OPEN.some((open) => open === status) ? ['died'] : [];
};

/** Whether a request bears a decision in force, which an institution may come to end. */
export const isInForce = (status: VerificationStatus): boolean =>
  status === 'eligible' || status === 'transfer_out';

/** The days that a decision in force is judged on: whether it was right when it was asked for, and whether it still is. */
type LookedAt = 'request' | 'today';

/** The day of which the numbers behind these reasons speak: of a mistake, that of the request (`ENS §11`). */
export const lookedAt = (reasons: readonly string[]): LookedAt =>
  reasons.includes(MISTAKE) ? 'request' : 'today';

/** The days of which any of these reasons speaks, for whoever chooses among them. */
export const looksOf = (rule: Pick<LineRule, 'checks'>, reasons: readonly string[]): readonly LookedAt[] =>
  (['today', 'request'] as const).filter((look) =>
    look === 'request'
      ? lookedAt(reasons) === look
      : reasons.some((reason) => reason !== MISTAKE && !isOfRequest(rule, reason)),
  );

/** By what a decision in force would end. */
export type Loss =
  | { readonly kind: 'intended'; readonly reasons: readonly string[] }
  | { readonly kind: 'plain'; readonly plain: PlainFact; readonly plainOn: string };

/** What stands between a decision in force and its end. */
export type LossFault =
  | Bar
  | 'not_in_force'
  | 'not_representative'
  | 'signed_already'
  | 'not_told'
  | 'no_reason'
  | 'other_reason'
  /** What speaks of the request, without the mistake that it would have been. */
  | 'no_mistake'
  | 'not_plain'
  /** Of a day before the student asked: what was decided then would have been a mistake. */
  | 'before_asked';

/** What keeps a day, as typed, from being that of a plain fact. */
type PlainDayFault = 'malformed' | 'future' | 'before_asked';

/** The same of the first day that is signed and of the one by which it is corrected; null where it can be. */
export function judgePlainDay(
  day: string,
  { askedOn, today }: { readonly askedOn: string; readonly today: string },
): PlainDayFault | null {
  if (!isDay(day)) return 'malformed';
  if (day > today) return 'future';
  return day < askedOn ? 'before_asked' : null;
}

/** A request as it stands under its lock, with what is intended of it. */
export interface Losing {
  readonly status: VerificationStatus;
  readonly bar: Bar | null;
  readonly pending: boolean;
  /** The day that its decision speaks of. */
  readonly askedOn: string;
  readonly intent: { readonly status: IntentStatus; readonly reasons: readonly string[] } | null;
  /** The rule that it goes by. */
  readonly rule: Pick<LineRule, 'checks'>;
}

/** Why this can't be signed by whoever is about to; null when it can (`ENS §11`). */
export function judgeLoss(
  loss: Loss,
  file: Losing,
  signer: { readonly represents: boolean },
): LossFault | null {
  if (file.bar !== null) return file.bar;
  if (!canEnd(loss, file.status)) return 'not_in_force';
  if (!signer.represents) return 'not_representative';
  if (file.pending) return 'signed_already';
  if (loss.kind === 'plain') {
    if (!plainFactsOf(file.status).includes(loss.plain)) return 'not_plain';
    return loss.plainOn < file.askedOn ? 'before_asked' : null;
  }
  if (file.intent === null || !isRipe(file.intent.status)) return 'not_told';
  if (loss.reasons.length === 0) return 'no_reason';
  // What the student was not told of, they could not reply to.
  if (!loss.reasons.every((reason) => file.intent?.reasons.includes(reason))) return 'other_reason';
  return lacksMistake(file.rule, loss.reasons) ? 'no_mistake' : null;
}

/** Whether a request stands where it may end by this. */
const canEnd = (loss: Loss, status: VerificationStatus): boolean =>
  loss.kind === 'plain' ? plainFactsOf(status).length > 0 : isInForce(status);
