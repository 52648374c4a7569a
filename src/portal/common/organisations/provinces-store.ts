import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

/** The province or territory of each of these institutions, whose holidays are theirs. */
export async function mapProvinces(
  db: Db<PortalTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Jurisdiction>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'jurisdiction'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, jurisdiction }) => [id, jurisdiction]));
}
