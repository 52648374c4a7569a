import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Move, MovedRequest } from '#portal/programme/verifications/moved-store.ts';
import { INTENTS, MOVED, ORGANISATIONS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { fromOf } from './rules.ts';

/**
 * Moves the last day of a reply to what is intended, once, and keeps why. What has lapsed meanwhile waits for the
 * student again, where the day that it moves to is not over yet; once signed it stays, and a reply overtakes it.
 */
export async function moveIntents(
  tx: Db<PortalTables>,
  { outageId, from, to, provinces, today }: Move,
  now: Date,
): Promise<MovedRequest[]> {
  const { rows: held } = await sql<{ id: string }>`
    select v.id from ${VERIFICATIONS} v
    join ${INTENTS} i on i.verification_id = v.id
    join ${ORGANISATIONS} o on o.id = v.organisation_id
    where i.status in ('sent', 'lapsed') and i.reply_by = ${from}::date and o.jurisdiction = any(${provinces}::text[])
    order by v.id
    for update of v`.execute(tx);
  const { rows } = await sql<MovedRequest>`
    with moved as (
      update ${INTENTS} i set reply_by = ${to}::date, status = 'sent' from ${VERIFICATIONS} v
      where v.id = i.verification_id and v.id = any(${held.map(({ id }) => id)}::uuid[]) and v.pending_id is null
        and i.reply_by = ${from}::date
        and (i.status = 'sent' or i.status = any(${fromOf('reopen')}::text[]) and ${to}::date >= ${today}::date)
      returning i.id as intent_id, v.id, v.reference, v.organisation_id
    ), written as (
      insert into ${MOVED} (outage_id, intent_id, from_day, to_day, at)
      select ${outageId}::uuid, intent_id, ${from}::date, ${to}::date, ${now}::timestamptz from moved
    )
    select id, reference, organisation_id as "organisationId" from moved order by id`.execute(tx);
  return rows;
}
