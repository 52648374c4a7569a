import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Limits a role to these campuses of its institution; to none in particular, when the list is empty. */
export async function saveScope(
  tx: Tables,
  membershipId: string,
  campusIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('membership_campuses').where('membership_id', '=', membershipId).execute();
  if (campusIds.length === 0) return;
  await tx
    .insertInto('membership_campuses')
    .values(campusIds.map((campus_id) => ({ membership_id: membershipId, campus_id })))
    .execute();
}

/** Lets go of all campuses of an institution but these, whoever was limited to them. */
export async function deleteScopesBut(
  tx: Tables,
  organisationId: string,
  names: readonly string[],
): Promise<void> {
  let gone = tx.selectFrom('campuses').select('id').where('organisation_id', '=', organisationId);
  if (names.length > 0) gone = gone.where('name', 'not in', names);
  await tx.deleteFrom('membership_campuses').where('campus_id', 'in', gone).execute();
}
