import type { Db } from '#kernel/db/database.ts';
import { type Nomination, nominationOf, nominations } from '#portal/joining/nominations/store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** The nominations that bear any of these references, by their references. */
export async function mapByReference(
  db: Db<PortalTables>,
  references: readonly string[],
): Promise<ReadonlyMap<string, Nomination>> {
  if (references.length === 0) return new Map();
  const rows = await nominations(db).where('n.reference', 'in', references).execute();
  return new Map(rows.map((row) => [row.reference, nominationOf(row)]));
}
