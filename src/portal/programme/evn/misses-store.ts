import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Forgets what was counted before a day, for a job. */
export async function deleteMissesBefore(db: Db<PortalTables>, day: string): Promise<void> {
  await db.deleteFrom('number_misses').where('day', '<', day).execute();
}

/** Counts that a check of a number found nothing: by whoever checked it, for whom, and day; never which number (`ENS §6`). */
export async function countMiss(
  db: Db<PortalTables>,
  by: { readonly personId: string; readonly organisationId: string | null; readonly day: string },
): Promise<void> {
  await sql`
    insert into portal.number_misses as m (day, person_id, organisation_id)
    values (${by.day}::date, ${by.personId}::uuid, ${by.organisationId}::uuid)
    on conflict (day, person_id, organisation_id) do update set n = m.n + 1`.execute(db);
}
