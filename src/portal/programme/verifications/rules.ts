import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';

/**
 * The life of a request (`ENS §5`). It begins *new*, or as `transfer_in` where another institution hands it out. What is
 * signed moves nothing by itself: the decision does, once it takes effect.
 */
export const verificationLifecycle = {
  new: { claim: 'in_progress', conclude: 'closed', cancel: 'cancelled', close: 'closed' },
  in_progress: {
    put_back: 'new',
    ask: 'info_requested',
    find_eligible: 'eligible',
    find_ineligible: 'ineligible',
    conclude: 'closed',
    cancel: 'cancelled',
    close: 'closed',
  },
  info_requested: {
    answer: 'in_progress',
    answer_unheld: 'new',
    resume: 'in_progress',
    conclude: 'closed',
    cancel: 'cancelled',
    close: 'closed',
  },
  eligible: {
    find_ineligible: 'ineligible',
    revoke: 'consent_revoked',
    conclude: 'closed',
    hand_out: 'transfer_out',
    close: 'closed',
  },
  ineligible: { restore: 'eligible', amend: 'ineligible', close: 'closed' },
  transfer_out: {
    complete: 'transferred',
    take_back: 'eligible',
    find_ineligible: 'ineligible',
    conclude: 'closed',
    revoke: 'consent_revoked',
  },
  transfer_in: {
    accept: 'eligible',
    decline: 'closed',
    conclude: 'closed',
    cancel: 'cancelled',
    close: 'closed',
  },
  consent_revoked: { close: 'closed' },
  transferred: { close: 'closed' },
  cancelled: { close: 'closed' },
  // Only by a correction, where a signature has closed it.
  closed: { restore: 'eligible', amend: 'closed' },
} as const satisfies Transitions;

export type VerificationStatus = StatusOf<typeof verificationLifecycle>;
export type VerificationFact = FactOf<typeof verificationLifecycle>;

/** The status a fact leads to; null where it can't happen any more. */
export const afterFact = (status: VerificationStatus, fact: VerificationFact): VerificationStatus | null =>
  next(verificationLifecycle, status, fact);

/** Where a fact can happen, with what comes of it. */
export const edgesOf = (
  fact: VerificationFact,
): readonly { readonly from: VerificationStatus; readonly to: VerificationStatus }[] =>
  (Object.keys(verificationLifecycle) as VerificationStatus[]).flatMap((from) => {
    const to = afterFact(from, fact);
    return to === null ? [] : [{ from, to }];
  });

/** Requests that somebody must still act on. */
export const OPEN = ['new', 'in_progress', 'info_requested', 'transfer_in'] as const;

/** Requests beside which their student has no other at that institution: open, or found eligible. */
export const LIVE = [...OPEN, 'eligible', 'transfer_out'] as const;

/** Requests whose number lives. */
const NUMBERED: readonly VerificationStatus[] = ['eligible', 'transfer_out'];

/** Whether a request's decision is in force no more as it goes from one status to another. */
export const endsForce = (from: VerificationStatus, to: VerificationStatus): boolean =>
  NUMBERED.includes(from) && !NUMBERED.includes(to);

/** Whether a request's number ends as it goes from one status to another; one that is transferred is superseded. */
export const endsNumber = (from: VerificationStatus, to: VerificationStatus): boolean =>
  endsForce(from, to) && to !== 'transferred';

/** Whether a request's decision may be corrected as it goes on from a status: it was against its student, or closed it. */
export const mayBeCorrected = (from: VerificationStatus): boolean =>
  from === 'ineligible' || from === 'closed';

/** The life of a signature: undone within its time, overtaken by what happened meanwhile, or applied. */
export const decisionLifecycle = {
  signed: { apply: 'applied', undo: 'undone', overtake: 'overtaken' },
  applied: { correct: 'corrected' },
  undone: {},
  overtaken: {},
  corrected: {},
} as const satisfies Transitions;

export type DecisionStatus = StatusOf<typeof decisionLifecycle>;

/** What may be signed, and so takes effect later. */
export type SignedFact = 'find_eligible' | 'find_ineligible' | 'restore' | 'accept' | 'conclude' | 'amend';

/**
 * What happens to a signature that has not taken effect when a fact befalls its request: the student's own acts, the
 * end of a participation and what took effect at the other end of a transfer overtake it; a file that comes back bears
 * it on; everything else waits until it is undone or has taken effect.
 */
export const meetsSignature = (fact: VerificationFact): 'overtakes' | 'waits' | 'applies' | 'stays' => {
  if (fact === 'take_back') return 'stays';
  return ['cancel', 'revoke', 'close', 'complete'].includes(fact)
    ? 'overtakes'
    : ['find_eligible', 'find_ineligible', 'restore', 'accept', 'conclude', 'amend'].includes(fact)
      ? 'applies'
      : 'waits';
};

/** Whether a fact may end a transfer of which its request is one end (`ENS §10`). */
export const endsTransfers = (fact: VerificationFact): boolean =>
  meetsSignature(fact) === 'overtakes' || ['find_ineligible', 'conclude', 'accept', 'decline'].includes(fact);

/** Business days that are left once the student has answered, by the clocks of the request's rule (`ENS §2`). */
export const daysAfterAnswer = (left: number | null, { resume, decide }: Clocks): number =>
  Math.max(resume, left ?? decide);

/** Requests that one person may send in so many days. */
export const REQUESTS = { most: 3, days: 30 } as const;

/** Why a request was closed without a decision. */
export type ClosedWhy =
  | 'not_ours'
  | 'unanswered'
  | 'finished'
  | 'left'
  /** The record is another person's. */
  | 'other_person'
  /** What their other account had there passed to this one. */
  | 'other_account'
  /** It came by a transfer that the institution did not accept, or not in time, or that was over before. */
  | 'declined'
  | 'lapsed'
  | 'transfer_over'
  /** The student has died. */
  | 'died';
