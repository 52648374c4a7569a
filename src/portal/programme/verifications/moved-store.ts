import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { TRANSFERS, VERIFICATIONS } from './names-store.ts';

type Tables = Db<PortalTables>;

const MOVED = sql.table('portal.moved_deadlines');
const ORGANISATIONS = sql.table('portal.organisations');

/** A last day that an outage took, and where it moves to in some provinces. */
interface Move {
  readonly outageId: string;
  readonly from: string;
  readonly to: string;
  readonly provinces: readonly Jurisdiction[];
}

/** A request whose deadline has moved. */
interface MovedRequest {
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
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
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
    select count(*)::integer as n from moved`.execute(tx);
  return rows[0]?.n ?? 0;
}
