import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Whether a place was an account's, and has passed to another of the same person. */
export async function hasPassedOn(db: Db<PortalTables>, placeId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('contest_findings as f')
    .innerJoin('contested_records as c', 'c.id', 'f.contest_id')
    .select('f.id')
    .where('c.proved_id', '=', placeId)
    .where('f.proved_person', '=', personId)
    .where('f.finding', '=', 'same_person')
    .where('f.status', '=', 'applied')
    .executeTakeFirst();
  return row !== undefined;
}
