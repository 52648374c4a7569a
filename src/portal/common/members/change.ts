import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { makeChanges } from './change-many.ts';
import { type HeldMembership, lockPeers } from './change-store.ts';
import type { By } from './decide.ts';
import { changedMail } from './emails.ts';
import { authorityOver, decideChange, type MembershipFact } from './rules.ts';

/** What happens to a role, by whom and why. */
interface MembershipChange {
  readonly membershipId: string;
  readonly fact: MembershipFact;
  /** Somebody acts by a role of theirs, as `decide` has read it; the system by what its cause rests on. */
  readonly by: Pick<By, 'personId' | 'memberships' | 'cause'> | { readonly cause: Cause };
  /** Somebody's words, or a `reasonCode`. */
  readonly reason?: string;
}

/** `forbidden`: it isn't theirs to do, or not any more. Nothing is written unless `changed`. */
export type MembershipChanged = 'changed' | 'late' | 'lastDir' | 'forbidden';

/**
 * Suspends, reactivates, deactivates or ends a role: status, the end of open sessions, the mail and the audit, under
 * the locks of everybody at the institution, so that it never loses its last active DIR. @throws NotFound
 */
export async function changeMembership(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  change: MembershipChange,
): Promise<MembershipChanged> {
  const { held, peers } = await lockPeers(tx, change.membershipId);
  const cause = causeOver(change, held);
  if (cause === null) return 'forbidden';
  const otherDirs = peers.filter(({ role, status }) => role === 'dir' && status === 'active').length;
  const decision = decideChange(held, change.fact, otherDirs);
  if (decision.kind !== 'change') return decision.kind;
  const { fact, reason = '' } = change;
  const event = {
    ...cause,
    action: PAST[fact],
    subject: `person:${held.personId}` as const,
    ...(held.organisationId !== null && { organisationId: held.organisationId }),
    before: { membership: held.id, role: held.role, status: held.status },
    after: { status: decision.status, reason },
  };
  const mail = (recipient: Recipient) => changedMail(portal.place, recipient, fact);
  await makeChanges(portal, tx, [{ held, status: decision.status, reason, event, mail }], cause.at);
  return 'changed';
}

/** The cause of a change with the right that it rests on; null where it isn't theirs to make. */
function causeOver({ by }: MembershipChange, held: HeldMembership): Cause | null {
  if (!('memberships' in by)) return by.cause;
  const authority = authorityOver(by, held);
  return authority === null ? null : { ...by.cause, authority };
}

const PAST = {
  suspend: 'membership.suspended',
  reactivate: 'membership.reactivated',
  deactivate: 'membership.deactivated',
  end: 'membership.ended',
} as const satisfies Readonly<Record<MembershipFact, string>>;
