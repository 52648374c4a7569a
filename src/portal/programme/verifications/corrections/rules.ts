import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { concludes, type PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact, VerificationStatus } from '#portal/programme/verifications/rules.ts';

/**
 * The life of a correction (`ENS §12`): asked by one person of the institution, made or refused by a second. It is made
 * as its signature takes effect, or at once where nothing but a record comes of it.
 */
export const correctionLifecycle = {
  asked: { make: 'made', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  made: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Transitions;

export type CorrectionStatus = StatusOf<typeof correctionLifecycle>;
type CorrectionFact = FactOf<typeof correctionLifecycle>;

/** The status after a fact; each happens to what is asked, and to nothing else. */
export const afterCorrection = (fact: CorrectionFact): CorrectionStatus =>
  next(correctionLifecycle, 'asked', fact);

/** What can be wrong of a decision: that it was found at all, or the day of its plain fact. */
const WHATS = ['outcome', 'day'] as const;
export type What = (typeof WHATS)[number];

/** A decision that may be wrong, as it was signed. */
interface Decided {
  readonly fact: SignedFact;
  readonly plain: PlainFact | null;
  /** Whether a correction has taken its place already, or recorded that it was wrong. */
  readonly isCorrected: boolean;
}

/**
 * What of a decision can be put right as its request stands: somebody was found not eligible, left, finished or dead,
 * and was not, or was so on another day. Who was found eligible by mistake is told first (`ENS §11`).
 */
export function correctable(status: VerificationStatus, decision: Decided | null): readonly What[] {
  if (decision === null || decision.isCorrected) return [];
  const { fact, plain } = decision;
  if (status === 'ineligible' && (fact === 'find_ineligible' || fact === 'amend'))
    return plain === null ? ['outcome'] : WHATS;
  const isConcluded = plain !== null && concludes(plain) && (fact === 'conclude' || fact === 'amend');
  return status === 'closed' && isConcluded ? WHATS : [];
}

/** Whether a decision came by a correction, or one recorded that it was a mistake. */
export const bearsCorrection = (decision: Pick<Decided, 'fact' | 'isCorrected'> | null): boolean =>
  decision !== null && (decision.isCorrected || decision.fact === 'restore' || decision.fact === 'amend');

/** How a correction stands for whoever reads a list of them. */
export type Stands =
  | Exclude<CorrectionStatus, 'asked' | 'made'>
  | 'second'
  | 'office'
  | 'signed'
  | 'made'
  | 'recorded';

/** Whom one that is asked waits for, and whether anything but a record came of one that is made. */
export function standsOf({
  status,
  isSigned,
  isForOffice,
  restored,
}: {
  readonly status: CorrectionStatus;
  /** Whether a signature on its request waits to take effect. */
  readonly isSigned: boolean;
  readonly isForOffice: boolean;
  /** With a wrong outcome that is put right: whether there is a new number. */
  readonly restored: boolean | null;
}): Stands {
  if (status === 'made') return restored === false ? 'recorded' : 'made';
  if (status !== 'asked') return status;
  if (isSigned) return 'signed';
  return isForOffice ? 'office' : 'second';
}

/** What stands between somebody and the correction that another asked for. */
export type SecondFault = Bar | 'asked_it' | 'not_representative' | 'has_second';

/** Whoever would make or refuse a correction. */
interface Second {
  readonly personId: string;
  /** As a DIR or an alternate of the institution, at its desk only, or for the department. */
  readonly as: 'representative' | 'desk' | 'officer';
}

/** Why somebody neither makes nor refuses a correction; null where they do: a second person, whom nothing bars. */
export function judgeSecond(
  {
    askedBy,
    bar,
    hasSecond,
  }: { readonly askedBy: string; readonly bar: Bar | null; readonly hasSecond: boolean },
  { personId, as }: Second,
): SecondFault | null {
  if (bar !== null) return bar;
  if (askedBy === personId) return 'asked_it';
  if (as === 'desk') return 'not_representative';
  // The department decides nothing that the institution can decide itself.
  return as === 'officer' && hasSecond ? 'has_second' : null;
}
