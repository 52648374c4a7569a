import type { Db } from '#kernel/db/database.ts';
import { mailbox } from '#kernel/email.ts';
import { admit, type Throttle, type ThrottlePolicy, UNTRIED } from '#kernel/throttle.ts';
import { clearTries, getTries, giveBackTry, reserveTry } from '#kernel/throttles/store.ts';
import { days, hours } from '#kernel/time.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** All proofs that one credential tries, and all that are tried for one address. */
const BY_CREDENTIAL: ThrottlePolicy = { every: 5, firstBlockMs: days(1), maxBlockMs: days(1) };
const BY_PERSON: ThrottlePolicy = { every: 10, firstBlockMs: hours(1), maxBlockMs: days(1) };

/** A try that was counted, or until when none may be made. */
type Tried = Counted | { readonly kind: 'wait'; readonly until: Date };

export interface Counted {
  readonly kind: 'go';
  readonly byCredential: Throttle;
  readonly email: string | undefined;
}

/** Lets tries of one credential follow one another, so that the same form sent twice is right twice. */
export const inTurn = <T>(portal: Portal, visit: PortalVisit<Asserted>, work: () => Promise<T>): Promise<T> =>
  portal.hasher.inTurn(byCredential(visit), work);

/**
 * Counts a try before anything is looked up: for the credential, and for the address that was typed, whether or not
 * anybody has it.
 */
export async function countTry(portal: Portal, visit: PortalVisit<Asserted>, email?: string): Promise<Tried> {
  const own = await reserveTry(portal.db, byCredential(visit), visit.now, BY_CREDENTIAL);
  if (own.kind === 'wait') return own;
  if (email !== undefined) {
    const theirs = await reserveTry(portal.db, byAddress(portal, email), visit.now, BY_PERSON);
    if (theirs.kind === 'wait') return theirs;
  }
  return { kind: 'go', byCredential: own.kind === 'go' ? own.counted : UNTRIED, email };
}

/** Until when this credential may try no proof; null when it may. */
export async function waitingForProof(portal: Portal, visit: PortalVisit<Asserted>): Promise<Date | null> {
  const tries = await getTries(portal.db, byCredential(visit));
  const admission = admit(tries, visit.now, BY_CREDENTIAL);
  return admission.kind === 'wait' ? admission.until : null;
}

/**
 * After a proof that was right, forgets the tries for its address, and takes back the credential's own. Those before it
 * stay: whoever has an account could prove that it is theirs over and over, and guess at others in between.
 */
export async function forgiveTry(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  tx: Db<PortalTables>,
  counted: Counted,
): Promise<void> {
  if (counted.email !== undefined) await clearTries(tx, byAddress(portal, counted.email));
  await giveBackTry(tx, byCredential(visit), counted.byCredential);
}

const byCredential = ({ credentialId }: Asserted): string => `move:credential:${credentialId}`;

/** Keyed, so that the table of tries does not tell addresses. */
const byAddress = (portal: Portal, email: string): string =>
  `move:address:${portal.keys.hmac('move-tries', mailbox(email))}`;
