import { addMs, days } from '#kernel/time.ts';
import { type ClosedWhy, LIVE, type VerificationStatus } from '#portal/programme/verifications/rules.ts';

/** Why a student can't ask, and until when, where it would be one too many. */
export type NotAsked =
  | { readonly kind: 'place_gone' | 'not_taking_part' | 'open' | 'no_rule' }
  | { readonly kind: 'too_often'; readonly until: Date };

/** As things stand under the lock of the student's account. */
interface Asking {
  /** Whether the place is theirs still, and not over: it may pass to another account meanwhile. */
  readonly placeLives: boolean;
  readonly takesPart: boolean;
  readonly hasOpen: boolean;
  /** Until when they have sent as many requests as `REQUESTS` allows; null where there is room. */
  readonly full: Date | null;
  readonly hasRule: boolean;
}

/** Since when a student’s home page says that a transfer came to nothing, and that they can ask again. */
export const monthBefore = (now: Date): Date => addMs(now, -days(30));

/**
 * What its student can do next once a request is over: ask anew, ask for other studies, name the new institution again
 * for a transfer; nothing where another request goes on in its place, or it is not over.
 */
export function nextStep({
  status,
  closedWhy,
}: {
  readonly status: VerificationStatus;
  readonly closedWhy: ClosedWhy | null;
}): 'again' | 'other_studies' | 'transfer' | null {
  if (status === 'cancelled' || status === 'consent_revoked' || status === 'ineligible') return 'again';
  return status === 'closed' && closedWhy !== null ? AFTER_CLOSING[closedWhy] : null;
}

const AFTER_CLOSING = {
  not_ours: 'again',
  unanswered: 'again',
  finished: 'other_studies',
  left: 'other_studies',
  other_person: 'again',
  other_account: null,
  declined: 'transfer',
  lapsed: 'transfer',
  transfer_over: 'transfer',
  died: 'again',
} as const satisfies Record<ClosedWhy, ReturnType<typeof nextStep>>;

/** What tells one request from another of the same student. */
interface Sent {
  readonly organisationId: string;
  readonly line: string;
  readonly status: VerificationStatus;
}

/** Of requests, the latest first, those that are not over because of a later one: nobody is told to ask who has asked. */
export const notOutlived = <One extends Sent>(files: readonly One[]): readonly One[] =>
  files.filter(
    (file, at) =>
      isLive(file) ||
      !files
        .slice(0, at)
        .some((one) => isLive(one) && one.organisationId === file.organisationId && one.line === file.line),
  );

/** Whether a request is open or was found eligible. */
export const isLive = ({ status }: Pick<Sent, 'status'>): boolean => LIVE.some((live) => live === status);

/** Whether a request can be sent; null when it can (`ENS §5`). */
export function judgeAsking({ placeLives, takesPart, hasOpen, full, hasRule }: Asking): NotAsked | null {
  if (!placeLives) return { kind: 'place_gone' };
  if (!takesPart) return { kind: 'not_taking_part' };
  if (!hasRule) return { kind: 'no_rule' };
  if (hasOpen) return { kind: 'open' };
  return full === null ? null : { kind: 'too_often', until: full };
}
