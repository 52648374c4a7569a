import type { Db } from '#kernel/db/database.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Those who work on requests at an institution. */
export const DESK_ROLES = ['dir', 'alternate_dir', 'signatory'] as const satisfies readonly Role[];

/** The campuses of the requests that came to an institution within a time and wait since; null is no campus. */
export async function listNewCampuses(
  db: Tables,
  organisationId: string,
  from: Date,
  to: Date,
): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('verifications')
    .select('campus_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('status', 'in', ['new', 'transfer_in'])
    .where('asked_at', '>=', from)
    .where('asked_at', '<', to)
    .execute();
  return rows.map(({ campus_id }) => campus_id);
}

/** The campuses to which signatories of an institution are limited, by person; who is not limited is absent. */
export async function listCampusesOf(
  db: Tables,
  organisationId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('membership_campuses as c', 'c.membership_id', 'm.id')
    .select(['m.person_id', 'c.campus_id'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.status', '=', 'active')
    .where('m.role', '=', 'signatory')
    .execute();
  const grouped = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map([...grouped].map(([id, theirs]) => [id, theirs.map(({ campus_id }) => campus_id)]));
}
