import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Held, MembershipStatus } from './rules.ts';

type Tables = Db<PortalTables>;

export interface HeldMembership extends Held {
  readonly id: string;
}

const columns = [
  'id',
  'person_id as personId',
  'role',
  'organisation_id as organisationId',
  'status',
] as const;

/**
 * Takes the row locks of everybody's roles at the institution of a membership, in one order for all, so that changes
 * there follow one another; of the membership alone, where there is no institution. @throws NotFound when there is none.
 */
export async function lockPeers(
  tx: Tables,
  membershipId: string,
): Promise<{ readonly held: HeldMembership; readonly peers: readonly HeldMembership[] }> {
  const found = await tx
    .selectFrom('memberships')
    .select(['id', 'organisation_id'])
    .where('id', '=', membershipId)
    .executeTakeFirst();
  if (!found) throw new NotFound();
  const all = tx.selectFrom('memberships').select(columns);
  const rows = await (found.organisation_id === null
    ? all.where('id', '=', membershipId)
    : all.where('organisation_id', '=', found.organisation_id)
  )
    .orderBy('id')
    .forUpdate()
    .execute();
  const held = rows.find(({ id }) => id === membershipId);
  if (!held) throw new NotFound();
  return { held, peers: rows.filter(({ id }) => id !== membershipId) };
}

/** Where these roles stand from now on, and why. */
export async function saveStatuses(
  tx: Tables,
  membershipIds: readonly string[],
  change: { readonly status: MembershipStatus; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({
      status: change.status,
      reason: change.reason,
      changed_at: change.at,
      // A role that comes back has been unused for no time at all.
      ...(change.status === 'active' && { last_active_at: change.at, warned_at: null }),
    })
    .where('id', 'in', membershipIds)
    .execute();
}

/** Notes that the holders of these roles were told what comes of not using them. */
export async function saveWarned(tx: Tables, membershipIds: readonly string[], now: Date): Promise<void> {
  if (membershipIds.length === 0) return;
  await tx.updateTable('memberships').set({ warned_at: now }).where('id', 'in', membershipIds).execute();
}
