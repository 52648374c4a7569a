import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { DESK_ROLES, listCampusesOf } from '#portal/programme/verifications/news-store.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Assignee } from './rules.ts';

/** Somebody who may hold requests. */
export interface Holder extends Assignee {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** Whoever works at the desk of an institution, by their highest role there: who has one role more is not limited. */
export async function listHolders(db: Db<PortalTables>, organisationId: string): Promise<Holder[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['m.person_id', 'm.role', 'p.given_names', 'p.family_name'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.status', '=', 'active')
    .where('m.role', 'in', DESK_ROLES)
    .orderBy('p.family_name')
    .orderBy('p.id')
    .execute();
  const campuses = await listCampusesOf(db, organisationId);
  return [...Map.groupBy(rows, ({ person_id }) => person_id)].flatMap(([personId, theirs]) => {
    const held = DESK_ROLES.flatMap((role) => theirs.filter((one) => one.role === role))[0];
    if (held === undefined) return [];
    const campusIds = held.role === 'signatory' ? (campuses.get(personId) ?? null) : null;
    const name = fullName({ givenNames: held.given_names, familyName: held.family_name });
    return [{ personId, name, role: held.role, campusIds }];
  });
}
