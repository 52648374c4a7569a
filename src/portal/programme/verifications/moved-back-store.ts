import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { ASKED_UNTIL } from './appeals/moved-store.ts';
import { APPEALS, DECISIONS, INTENTS, LINE_RULES, MOVED, TRANSFERS, VERIFICATIONS } from './names-store.ts';

type Tables = Db<PortalTables>;

/** A deadline that went back, by the request that it is of. */
export interface WentBack {
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The day to which a deadline goes back: the one that it was, but none that is over, so that nobody is late by it. Those
 * that would go nowhere stay.
 */
const back = (today: string) => sql`greatest(m.from_day, least(m.to_day, ${today}::date))`;

/** What an outage moved of one kind, where it stands still, with the day to which it goes back. */
export const stillMoved = (outageId: string, today: string, of: RawBuilder<unknown>) => sql`
  select m.id as moved_id, ${of} as of_id, m.to_day, ${back(today)} as back from ${MOVED} m
  where m.outage_id = ${outageId}::uuid and ${of} is not null and ${back(today)} < m.to_day`;

/** Moves the last days of requests back that an outage moved, and forgets that it did. */
export async function moveRequestsBack(tx: Tables, outageId: string, today: string): Promise<WentBack[]> {
  const { rows } = await sql<WentBack>`
    with due as (${stillMoved(outageId, today, sql`m.verification_id`)}), held as (
      select v.id, d.moved_id, d.to_day, d.back from ${VERIFICATIONS} v join due d on d.of_id = v.id
      where v.due_on = d.to_day and v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')
      order by v.id
      for update of v
    ), moved as (
      update ${VERIFICATIONS} v set due_on = h.back from held h where v.id = h.id
      returning v.id, v.reference, v.organisation_id, h.moved_id, h.to_day, h.back
    ), forgotten as (
      delete from ${MOVED} m using moved d where m.id = d.moved_id
    )
    select id, reference, organisation_id as "organisationId", to_day::text as "from", back::text as "to"
    from moved order by id`.execute(tx);
  return rows;
}

/** The same of transfers; what the former institution holds of them goes along. */
export async function moveTransfersBack(tx: Tables, outageId: string, today: string): Promise<WentBack[]> {
  const { rows } = await sql<WentBack>`
    with due as (${stillMoved(outageId, today, sql`m.transfer_id`)}), held as (
      select t.id, d.moved_id, d.to_day, d.back from ${TRANSFERS} t join due d on d.of_id = t.id
      where t.due_on = d.to_day and t.status in ('asked', 'handed_out')
      order by t.id
      for update of t
    ), moved as (
      update ${TRANSFERS} t set due_on = h.back from held h where t.id = h.id
      returning t.from_id, h.moved_id, h.to_day, h.back
    ), along as (
      update ${VERIFICATIONS} v set due_on = d.back from moved d
      where v.id = d.from_id and v.status = 'transfer_out' and v.due_on = d.to_day
    ), forgotten as (
      delete from ${MOVED} m using moved d where m.id = d.moved_id
    )
    select v.id, v.reference, v.organisation_id as "organisationId", d.to_day::text as "from", d.back::text as "to"
    from moved d join ${VERIFICATIONS} v on v.id = d.from_id order by v.id`.execute(tx);
  return rows;
}

/** How much of each kind is due on a day; of what was intended and decided, replies, reviews, and asking for one. */
type DueOn = Readonly<Record<'requests' | 'questions' | 'transfers' | 'losses', number>>;

/** How many requests and transfers have their last day on this one, for institutions of these provinces. */
export async function countDueOn(
  db: Tables,
  day: string,
  provinces: readonly Jurisdiction[],
): Promise<DueOn> {
  const { rows } = await sql<DueOn>`
    select
      count(*) filter (where v.status <> 'info_requested')::integer as requests,
      count(*) filter (where v.status = 'info_requested')::integer as questions,
      (select count(*)::integer from ${TRANSFERS} t join portal.organisations p
        on p.id = case t.status when 'asked' then t.from_organisation_id else t.organisation_id end
        where t.status in ('asked', 'handed_out') and t.due_on = ${day}::date
          and p.jurisdiction = any(${provinces}::text[])) as transfers,
      (select count(*)::integer from ${VERIFICATIONS} w
        join portal.organisations p on p.id = w.organisation_id and p.jurisdiction = any(${provinces}::text[])
        join ${LINE_RULES} r on r.line = w.line and r.version = w.rule_version
        left join ${INTENTS} i on i.verification_id = w.id and i.status = 'sent' and i.reply_by = ${day}::date
        left join ${APPEALS} a on a.verification_id = w.id and a.due_on = ${day}::date
          and a.status in ('asked', 'under_review', 'sent_on', 'returned')
        left join ${DECISIONS} d on d.verification_id = w.id and d.fact = 'find_ineligible'
          and d.status in ('applied', 'corrected') and w.status = 'ineligible' and ${ASKED_UNTIL} = ${day}::date
          and not exists (select from ${APPEALS} b where b.decision_id = d.id)
        where i.id is not null or a.id is not null or d.id is not null) as losses
    from ${VERIFICATIONS} v join portal.organisations o on o.id = v.organisation_id
    where v.status in ('new', 'in_progress', 'info_requested', 'transfer_in') and v.due_on = ${day}::date
      and o.jurisdiction = any(${provinces}::text[])`.execute(db);
  return rows[0] ?? { requests: 0, questions: 0, transfers: 0, losses: 0 };
}
