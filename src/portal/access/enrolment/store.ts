import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Names of the institution of a PIN, in both languages; none for a role without one. */
export async function listOrganisationNames(db: Tables, organisationId: string | null): Promise<string[]> {
  if (organisationId === null) return [];
  const row = await db
    .selectFrom('organisations')
    .select(['name_en', 'name_fr'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return [row.name_en, row.name_fr];
}
