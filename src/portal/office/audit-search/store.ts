import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** The institutions at which a nomination, a change of a record or a student's request bears one of these references. */
export async function listBearers(db: Tables, references: readonly string[]): Promise<string[]> {
  if (references.length === 0) return [];
  const { rows } = await sql<{ readonly id: string }>`
    select organisation_id as id from portal.nominations where reference = any(${references}::text[])
    union select organisation_id from portal.amendments where reference = any(${references}::text[])
    union select organisation_id from portal.verifications where reference = any(${references}::text[])`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The names of these institutions, by their ids. */
export async function mapInstitutions(
  db: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly en: string; readonly fr: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name_en as en', 'name_fr as fr'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
