import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Move, MovedRequest } from '#portal/programme/verifications/moved-store.ts';
import {
  APPEALS,
  DECISIONS,
  LINE_RULES,
  MOVED,
  ORGANISATIONS,
  VERIFICATIONS,
} from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Moves the day by which whoever must act on a review should have, once, and keeps why. */
export async function moveReviews(
  tx: Tables,
  { outageId, from, to, provinces }: Move,
  now: Date,
): Promise<MovedRequest[]> {
  const { rows: held } = await sql<{ id: string }>`
    select v.id from ${VERIFICATIONS} v
    join ${APPEALS} a on a.verification_id = v.id
    join ${ORGANISATIONS} o on o.id = v.organisation_id
    where a.status in ('asked', 'under_review', 'sent_on', 'returned') and a.due_on = ${from}::date
      and o.jurisdiction = any(${provinces}::text[])
    order by v.id
    for update of v`.execute(tx);
  const { rows } = await sql<MovedRequest>`
    with moved as (
      update ${APPEALS} a set due_on = ${to}::date from ${VERIFICATIONS} v
      where v.id = a.verification_id and v.id = any(${held.map(({ id }) => id)}::uuid[]) and a.due_on = ${from}::date
      returning a.id as appeal_id, v.id, v.reference, v.organisation_id
    ), written as (
      insert into ${MOVED} (outage_id, appeal_id, from_day, to_day, at)
      select ${outageId}::uuid, appeal_id, ${from}::date, ${to}::date, ${now}::timestamptz from moved
    )
    select id, reference, organisation_id as "organisationId" from moved order by id`.execute(tx);
  return rows;
}

/** The last day on which a review can be asked of a decision `d`, by its rule `r` and what outages moved. */
export const ASKED_UNTIL = sql`coalesce(
  (select m.to_day from ${MOVED} m where m.decision_id = d.id order by m.id desc limit 1),
  (d.effective_at at time zone 'America/Toronto')::date + (r.body -> 'clocks' ->> 'appeal')::integer)`;

/**
 * Moves the last day on which a review can be asked of a decision, which is reckoned from the day on which it took
 * effect, and kept only where it moves.
 */
export async function moveAskDays(
  tx: Tables,
  { outageId, from, to, provinces }: Move,
  now: Date,
): Promise<MovedRequest[]> {
  const { rows } = await sql<MovedRequest>`
    with held as (
      select d.id as decision_id, v.id, v.reference, v.organisation_id from ${DECISIONS} d
      join ${VERIFICATIONS} v on v.id = d.verification_id
      join ${ORGANISATIONS} o on o.id = v.organisation_id
      join ${LINE_RULES} r on r.line = v.line and r.version = v.rule_version
      where d.fact = 'find_ineligible' and d.status in ('applied', 'corrected') and v.status = 'ineligible'
        and o.jurisdiction = any(${provinces}::text[])
        and ${ASKED_UNTIL} = ${from}::date
        and not exists (select from ${APPEALS} a where a.decision_id = d.id)
      order by v.id
      for update of v
    ), written as (
      insert into ${MOVED} (outage_id, decision_id, from_day, to_day, at)
      select ${outageId}::uuid, decision_id, ${from}::date, ${to}::date, ${now}::timestamptz from held
      on conflict do nothing
      returning decision_id
    )
    select h.id, h.reference, h.organisation_id as "organisationId"
    from held h join written w on w.decision_id = h.decision_id order by h.id`.execute(tx);
  return rows;
}
