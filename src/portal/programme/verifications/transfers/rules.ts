import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import type { Period } from '#portal/programme/eligibility/study/rules.ts';

/**
 * The life of a transfer (`ENS §10`): asked by the student, handed out by the former institution or by the system,
 * accepted by the new one. It falls where what it rests on ends.
 */
export const transferLifecycle = {
  asked: { hand_out: 'handed_out', refuse: 'refused', withdraw: 'withdrawn', fall: 'fallen' },
  handed_out: {
    accept: 'accepted',
    decline: 'declined',
    lapse: 'lapsed',
    withdraw: 'withdrawn',
    fall: 'fallen',
  },
  accepted: {},
  refused: {},
  declined: {},
  lapsed: {},
  withdrawn: {},
  fallen: {},
} as const satisfies Transitions;

export type TransferStatus = StatusOf<typeof transferLifecycle>;
export type TransferFact = FactOf<typeof transferLifecycle>;

/** Where a fact can happen, and what comes of it: the same from wherever it happens. */
export function edgesOfTransfer(fact: TransferFact): {
  readonly from: readonly TransferStatus[];
  readonly to: TransferStatus;
} {
  const from = (Object.keys(transferLifecycle) as TransferStatus[]).filter(
    (status) => next(transferLifecycle, status, fact) !== null,
  );
  const [first = 'asked'] = from;
  return { from, to: next(transferLifecycle, first, fact) ?? first };
}

/** Transfers that are under way. */
export const UNDER_WAY = ['asked', 'handed_out'] as const satisfies readonly TransferStatus[];

export const isUnderWay = (status: TransferStatus): boolean =>
  (UNDER_WAY as readonly TransferStatus[]).includes(status);

/** Why an institution does not hand a file out. */
export const REFUSALS = ['not_our_student', 'not_eligible_any_more', 'other'] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * Whether the reason for which a file was kept is gone: that its student did not meet the rules any more, which the
 * institution meant to decide, and dropped since.
 */
export const isReasonDropped = (
  transfer: {
    readonly status: TransferStatus;
    readonly reason: string | null;
    readonly settledAt: Date | null;
  },
  dropped: { readonly at: Date } | null,
): boolean =>
  dropped !== null &&
  transfer.status === 'refused' &&
  transfer.reason === ('not_eligible_any_more' satisfies Refusal) &&
  transfer.settledAt !== null &&
  transfer.settledAt <= dropped.at;

/** Whether a transfer fell with a decision that somebody is not eligible, which was reviewed or corrected since. */
export const isLossUndone = (transfer: {
  readonly status: TransferStatus;
  readonly reason: string | null;
  readonly isGood: boolean;
}): boolean =>
  transfer.status === 'fallen' && transfer.reason === ('ineligible' satisfies Fall) && transfer.isGood;

/** Why a new institution does not accept one. */
export const DECLINES = ['not_our_student', 'not_registered', 'other'] as const;
export type Decline = (typeof DECLINES)[number];

/** Why a transfer fell. */
export type Fall = 'ineligible' | 'ended' | 'other_account' | 'not_taking_part';

/** What passes from one institution to the other, as it stood when it was handed out. */
export interface Handed {
  readonly periods: readonly Period[];
}

/** Periods up to the last day of study, where the former institution says one. */
export const upTo = (periods: readonly Period[], lastDay: string | null): readonly Period[] =>
  lastDay === null
    ? periods
    : periods
        .filter(({ from }) => from <= lastDay)
        .map((period) => (period.to > lastDay ? { ...period, to: lastDay } : period));

/** What becomes of a transfer as one of its two requests changes. */
interface EndMoved {
  /** Whether it is the decision that was taken along, or the request at the new institution. */
  readonly end: 'from' | 'to';
  readonly status: string;
  readonly closedWhy: string | null;
}

/** The fact that befalls the transfer; null where it goes on as it was. */
export function factOf({ end, status, closedWhy }: EndMoved): TransferFact | null {
  if (end === 'from') {
    if (status === 'consent_revoked') return 'withdraw';
    return status === 'ineligible' || status === 'closed' ? 'fall' : null;
  }
  if (status === 'eligible') return 'accept';
  if (status === 'cancelled' || status === 'consent_revoked') return 'withdraw';
  if (status !== 'closed') return null;
  return closedWhy === 'declined' ? 'decline' : closedWhy === 'lapsed' ? 'lapse' : 'fall';
}
