import type { Db } from '#kernel/db/database.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Questioned } from './store.ts';

/** The names that no answer of a person may be: their own and their institutions' (`SECURITY §4`). */
export async function namesOf(
  db: Db<PortalTables>,
  { id, givenNames, familyName }: Questioned,
): Promise<string[]> {
  const memberships = await listMemberships(db, id);
  const organisations = memberships.flatMap(({ organisation }) =>
    organisation ? [organisation.en, organisation.fr] : [],
  );
  return [givenNames, familyName, ...organisations];
}
