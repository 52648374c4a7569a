import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** What an institution's log tells of a nomination there: itself, and the PINs that were issued for it. */
export async function listBearing(
  db: Db<PortalTables>,
  organisationId: string,
  references: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('nominations as n')
    .leftJoin('pins as p', 'p.nomination_id', 'n.id')
    .select(['n.id', 'p.id as pin'])
    .where('n.organisation_id', '=', organisationId)
    .where('n.reference', 'in', references)
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  const pins = rows.flatMap(({ pin }) => (pin === null ? [] : [`pin:${pin}`]));
  return [...[...ids].map((id) => `nomination:${id}`), ...pins];
}
