import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** When institutions did not find a student lately, the latest first. */
export async function listRefusals(db: Db<PortalTables>, personId: string, limit: number): Promise<Date[]> {
  const rows = await db
    .selectFrom('student_places')
    .select('ended_at')
    .where('person_id', '=', personId)
    .where('status', '=', 'refused')
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ ended_at }) => (ended_at === null ? [] : [ended_at]));
}
