import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { MOVED, ORGANISATIONS, STILL_OUT, TRANSFERS, VERIFICATIONS } from './names-store.ts';

type Tables = Db<PortalTables>;

/** A last day that an outage took, and where it moves to in some provinces. */
export interface Move {
  readonly outageId: string;
  readonly from: string;
  readonly to: string;
  readonly provinces: readonly Jurisdiction[];
  /** The day on which it is moved. */
  readonly today: string;
}

/** A request of which a deadline has moved. */
export interface MovedRequest {
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
}

/** Moves the last day of requests for which somebody must act, once each, and keeps why. */
export async function moveRequests(
  tx: Tables,
  { outageId, from, to, provinces }: Move,
  now: Date,
): Promise<MovedRequest[]> {
  const { rows } = await sql<MovedRequest>`
    with held as (
      select v.id from ${VERIFICATIONS} v join ${ORGANISATIONS} o on o.id = v.organisation_id
      where v.status in ('new', 'in_progress', 'info_requested', 'transfer_in') and v.due_on = ${from}::date
        and o.jurisdiction = any(${provinces}::text[])
      order by v.id
      for update of v
    ), moved as (
      update ${VERIFICATIONS} v set due_on = ${to}::date from held h where v.id = h.id
      returning v.id, v.reference, v.organisation_id
    ), written as (
      insert into ${MOVED} (outage_id, verification_id, from_day, to_day, at)
      select ${outageId}::uuid, id, ${from}::date, ${to}::date, ${now}::timestamptz from moved
    )
    select id, reference, organisation_id as "organisationId" from moved order by id`.execute(tx);
  return rows;
}

/** The same of transfers, by the institution that must act; what the former one holds of them moves along. */
export async function moveTransfers(
  tx: Tables,
  { outageId, from, to, provinces }: Move,
  now: Date,
): Promise<MovedRequest[]> {
  const { rows } = await sql<MovedRequest>`
    with held as (
      select t.id from ${TRANSFERS} t
      join ${ORGANISATIONS} o
        on o.id = case t.status when 'asked' then t.from_organisation_id else t.organisation_id end
      where t.status in ('asked', 'handed_out') and t.due_on = ${from}::date
        and o.jurisdiction = any(${provinces}::text[])
      order by t.id
      for update of t
    ), moved as (
      update ${TRANSFERS} t set due_on = ${to}::date from held h where t.id = h.id returning t.id, t.from_id
    ), along as (
      update ${VERIFICATIONS} v set due_on = ${to}::date from moved m
      where v.id = m.from_id and v.status = 'transfer_out'
    ), written as (
      insert into ${MOVED} (outage_id, transfer_id, from_day, to_day, at)
      select ${outageId}::uuid, id, ${from}::date, ${to}::date, ${now}::timestamptz from moved
    )
    select v.id, v.reference, v.organisation_id as "organisationId"
    from moved m join ${VERIFICATIONS} v on v.id = m.from_id order by v.id`.execute(tx);
  return rows;
}

/** What of a request may have moved, and by which column of what was moved it is found. */
type Movable = 'verification_id' | 'transfer_id' | 'intent_id' | 'appeal_id';

/** The day that a deadline was before an outage moved it to where it stands; null where none did that still counts. */
export const movedFrom = (of: Movable, id: string, due: string) =>
  sql<string | null>`(
    select m.from_day from ${MOVED} m where ${sql.ref(`m.${of}`)} = ${sql.ref(id)} and m.to_day = ${sql.ref(due)}
      and ${STILL_OUT}
    order by m.id desc limit 1)`;
