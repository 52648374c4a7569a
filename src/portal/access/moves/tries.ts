import type { Db } from '#kernel/db/database.ts';
import { mailbox } from '#kernel/email.ts';
import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { clearTries, reserveTry } from '#kernel/throttles/store.ts';
import { days, hours } from '#kernel/time.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** All proofs that one credential tries, and all that are tried for one address. */
const BY_CREDENTIAL: ThrottlePolicy = { every: 5, firstBlockMs: days(1), maxBlockMs: days(1) };
const BY_PERSON: ThrottlePolicy = { every: 10, firstBlockMs: hours(1), maxBlockMs: days(1) };

/**
 * Counts a try before anything is looked up: for the credential, and for the address that was typed, whether or not
 * anybody has it. Null when the try may be made, otherwise until when it may not.
 */
export async function countTry(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  email?: string,
): Promise<Date | null> {
  const keys: [string, ThrottlePolicy][] = [[byCredential(visit), BY_CREDENTIAL]];
  if (email !== undefined) keys.push([byAddress(portal, email), BY_PERSON]);
  for (const [key, policy] of keys) {
    const attempt = await reserveTry(portal.db, key, visit.now, policy);
    if (attempt.kind === 'wait') return attempt.until;
  }
  return null;
}

/**
 * Forgets the tries for an address after a proof that was right. The credential's stay: whoever has an account could
 * prove that it is theirs over and over, and guess at others in between.
 */
export const forgetTries = (portal: Portal, tx: Db<PortalTables>, email: string): Promise<void> =>
  clearTries(tx, byAddress(portal, email));

const byCredential = ({ credentialId }: Asserted): string => `move:credential:${credentialId}`;

/** Keyed, so that the table of tries does not tell addresses. */
const byAddress = (portal: Portal, email: string): string =>
  `move:address:${portal.keys.hmac('move-tries', mailbox(email))}`;
