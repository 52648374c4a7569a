import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** Far more than an institution has, so that a list stays a list. */
const MOST = 1000;

/** Everybody who ever held a role at an institution, by name. */
export async function listKnownPeople(db: Tables, organisationId: string): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('persons as p')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('memberships as m')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.organisation_id', '=', organisationId)
          .select('m.id'),
      ),
    )
    .select(['p.id', 'p.given_names', 'p.family_name'])
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(MOST)
    .execute();
  return rows.map(named);
}

/** The role at the department or in a province of whoever of these ever had one, besides the institution's own people. */
export async function listStaffRoles(
  db: Tables,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly role: Role }[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('memberships')
    .select(['person_id as id', 'role'])
    .where('person_id', 'in', ids)
    .where('role', 'in', ['administrator', 'officer', 'coordinator'])
    .orderBy('granted_at')
    .execute();
}

/** The names on these nominations of an institution. */
export async function listNominees(
  db: Tables,
  organisationId: string,
  ids: readonly string[],
): Promise<KnownPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('nominations')
    .select(['id', 'given_names', 'family_name'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(named);
}

/** The names on these PINs of an institution. */
export async function listPinHolders(
  db: Tables,
  organisationId: string,
  ids: readonly string[],
): Promise<KnownPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('pins')
    .select(['id', 'given_names', 'family_name'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(named);
}

const named = (row: { id: string; given_names: string; family_name: string }): KnownPerson => ({
  id: row.id,
  name: nameInRow(row),
});
