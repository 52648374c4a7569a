import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { stillMoved, type WentBack } from '#portal/programme/verifications/moved-back-store.ts';
import { APPEALS, DECISIONS, MOVED, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Moves the days of reviews back that an outage moved, and forgets that it did. */
export async function moveReviewsBack(tx: Tables, outageId: string, today: string): Promise<WentBack[]> {
  await sql`
    select v.id from ${VERIFICATIONS} v
    join ${APPEALS} a on a.verification_id = v.id join ${MOVED} m on m.appeal_id = a.id
    where m.outage_id = ${outageId}::uuid order by v.id for update of v`.execute(tx);
  const { rows } = await sql<WentBack>`
    with due as (${stillMoved(outageId, today, sql`m.appeal_id`)}), moved as (
      update ${APPEALS} a set due_on = d.back from due d, ${VERIFICATIONS} v
      where a.id = d.of_id and v.id = a.verification_id and a.due_on = d.to_day
      returning v.id, v.reference, v.organisation_id, d.moved_id, d.to_day, d.back
    ), forgotten as (
      delete from ${MOVED} m using moved d where m.id = d.moved_id
    )
    select id, reference, organisation_id as "organisationId", to_day::text as "from", back::text as "to"
    from moved order by id`.execute(tx);
  return rows;
}

/** The same of the last day on which a review can be asked: where it is not the one that it was, it is kept. */
export async function moveAskDaysBack(tx: Tables, outageId: string, today: string): Promise<WentBack[]> {
  const { rows } = await sql<WentBack>`
    with due as (${stillMoved(outageId, today, sql`m.decision_id`)}), held as (
      select v.id, v.reference, v.organisation_id, d.moved_id, d.to_day, d.back from due d
      join ${DECISIONS} e on e.id = d.of_id join ${VERIFICATIONS} v on v.id = e.verification_id
      where v.status = 'ineligible' and not exists (select from ${APPEALS} a where a.decision_id = e.id)
      order by v.id
      for update of v
    ), kept as (
      update ${MOVED} m set to_day = h.back from held h where m.id = h.moved_id and h.back > m.from_day
    ), forgotten as (
      delete from ${MOVED} m using held h where m.id = h.moved_id and h.back = m.from_day
    )
    select id, reference, organisation_id as "organisationId", to_day::text as "from", back::text as "to"
    from held order by id`.execute(tx);
  return rows;
}
