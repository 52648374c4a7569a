import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { stillMoved, type WentBack } from '#portal/programme/verifications/moved-back-store.ts';
import { INTENTS, MOVED, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Moves the last days for replies back that an outage moved, and forgets that it did. */
export async function moveIntentsBack(
  tx: Db<PortalTables>,
  outageId: string,
  today: string,
): Promise<WentBack[]> {
  await sql`
    select v.id from ${VERIFICATIONS} v
    join ${INTENTS} i on i.verification_id = v.id join ${MOVED} m on m.intent_id = i.id
    where m.outage_id = ${outageId}::uuid order by v.id for update of v`.execute(tx);
  const { rows } = await sql<WentBack>`
    with due as (${stillMoved(outageId, today, sql`m.intent_id`)}), moved as (
      update ${INTENTS} i set reply_by = d.back from due d, ${VERIFICATIONS} v
      where i.id = d.of_id and v.id = i.verification_id and i.status = 'sent' and i.reply_by = d.to_day
      returning v.id, v.reference, v.organisation_id, d.moved_id, d.to_day, d.back
    ), forgotten as (
      delete from ${MOVED} m using moved d where m.id = d.moved_id
    )
    select id, reference, organisation_id as "organisationId", to_day::text as "from", back::text as "to"
    from moved order by id`.execute(tx);
  return rows;
}
