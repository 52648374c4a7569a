import type { Db } from '#kernel/db/database.ts';
import type { Named } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';

/** What somebody is called at work. */
export const getPersonNames = (db: Db<PortalTables>, personId: string): Promise<Named> =>
  db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
