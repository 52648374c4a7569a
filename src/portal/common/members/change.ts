import type { Db } from '#kernel/db/database.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { makeChanges } from './change-many.ts';
import { type HeldMembership, lockPeers } from './change-store.ts';
import { changedMail } from './emails.ts';
import { authorityOver, decideChange, type MembershipFact, type MembershipStatus } from './rules.ts';
import { listMemberships } from './store.ts';

/** What happens to a role, by whom and why. */
export interface MembershipChange {
  readonly membershipId: string;
  readonly fact: MembershipFact;
  readonly at: Date;
  /** A person acts by a role of theirs, looked up under the lock; the system by what it is told to rest on. */
  readonly by:
    | { readonly kind: 'person'; readonly id: string }
    | { readonly kind: 'system'; readonly authority: string };
  /** Somebody's words, or a `reasonCode`. */
  readonly reason?: string;
  readonly from?: Origin;
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
  const authority = await authorityFor(tx, change, held);
  if (authority === null) return 'forbidden';
  const otherDirs = peers.filter(({ role, status }) => role === 'dir' && status === 'active').length;
  const decision = decideChange(held, change.fact, otherDirs);
  if (decision.kind !== 'change') return decision.kind;
  const { at, fact, reason = '' } = change;
  const event = eventOf(change, held, decision.status, authority);
  const mail = (recipient: Recipient) => changedMail(portal.place, recipient, fact);
  await makeChanges(portal, tx, [{ held, status: decision.status, reason, event, mail }], at);
  return 'changed';
}

async function authorityFor(
  tx: Db<PortalTables>,
  { by }: MembershipChange,
  held: HeldMembership,
): Promise<string | null> {
  if (by.kind === 'system') return by.authority;
  const memberships = await listMemberships(tx, by.id);
  return authorityOver({ personId: by.id, memberships }, held);
}

const eventOf = (
  { at, by, fact, from, reason = '' }: MembershipChange,
  held: HeldMembership,
  status: MembershipStatus,
  authority: string,
) => ({
  at,
  action: `membership.${PAST[fact]}`,
  actor: by.kind === 'person' ? by : ({ kind: 'system', id: 'portal' } as const),
  subject: `person:${held.personId}`,
  ...(held.organisationId !== null && { organisationId: held.organisationId }),
  authority,
  before: { membership: held.id, role: held.role, status: held.status },
  after: { status, reason },
  ...(from && { correlationId: from.correlationId, network: from.network }),
});

const PAST: Readonly<Record<MembershipFact, string>> = {
  suspend: 'suspended',
  reactivate: 'reactivated',
  deactivate: 'deactivated',
  end: 'ended',
};
