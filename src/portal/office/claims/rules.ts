import { addMs, days } from '#kernel/time.ts';
import type { NominationStatus } from '#portal/joining/nominations/rules.ts';

/**
 * How long a case stays with whoever took it up, unless they decide it or give it back; then it is nobody's again. Unlike a
 * request at an institution's desk, whose holder is a fact of its lifecycle and has a day to sign by, a case that nobody
 * has is worked on all the same: a claim keeps colleagues apart, and holds nothing up.
 */
export const CLAIM_DAYS = 7;

/** The statuses in which a case can be somebody's: forms that are on their way, or here. */
export const CLAIMABLE = ['completed', 'received'] as const satisfies readonly NominationStatus[];

export const isClaimable = (status: NominationStatus): boolean =>
  (CLAIMABLE as readonly NominationStatus[]).includes(status);

/** A claim that was made before this moment counts no more. */
export const oldestClaim = (now: Date): Date => addMs(now, -days(CLAIM_DAYS));

/** When a claim ends by itself. */
export const claimEnd = ({ claimedAt }: { readonly claimedAt: Date }): Date =>
  addMs(claimedAt, days(CLAIM_DAYS));

/** What an officer may do about whose a case is. */
export const CLAIM_ACTS = ['take_up', 'take_over', 'give_back'] as const;
export type ClaimAct = (typeof CLAIM_ACTS)[number];

/** What an officer may do about a case, by who has it; nothing once it is decided. */
export function claimActOn(
  nomination: { readonly status: NominationStatus },
  claim: { readonly personId: string } | null,
  officerId: string,
): ClaimAct | null {
  if (!isClaimable(nomination.status)) return null;
  if (claim === null) return 'take_up';
  return claim.personId === officerId ? 'give_back' : 'take_over';
}

/** Whether a colleague has a case, so that an officer decides about it only after taking it over. */
export const isColleagues = <Claim extends { readonly personId: string }>(
  claim: Claim | null,
  officerId: string,
): claim is Claim => claim !== null && claim.personId !== officerId;
