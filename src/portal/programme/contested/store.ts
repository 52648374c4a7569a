import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A record that was found to be claimed twice. */
interface Found {
  readonly placeId: string;
  readonly organisationId: string;
}

/** Who was proved under a record that another claims, by the latest request of theirs there. */
interface Untold {
  readonly holderId: string;
  readonly verificationId: string;
}

/**
 * Keeps which open requests go by a number or a client ID under which their institution proved somebody else, zeros in
 * front of the number or not; answers those that are new, so many at most.
 */
export async function noticeContested(tx: Tables, now: Date, most: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with later as (
      select s.id, s.organisation_id, s.person_id, ltrim(s.number_key, '0') as bare, t.client_id
      from portal.student_places s
      join portal.students t on t.person_id = s.person_id
      where s.status in ('claimed', 'matched') and s.proof = 'none' and exists (
        select from portal.verifications v
        where v.place_id = s.id and v.status in ('new', 'in_progress', 'info_requested', 'transfer_in'))
    ), proved as (
      select id, organisation_id, person_id, ltrim(number_key, '0') as bare, proved_client_id
      from portal.student_places where status = 'matched' and proof <> 'none'
    ), pairs as (
      select l.id, p.id as proved_id, p.person_id from later l join proved p using (organisation_id, bare)
      where l.person_id <> p.person_id
      union
      select l.id, p.id, p.person_id from later l
      join proved p on p.organisation_id = l.organisation_id and p.proved_client_id = l.client_id
      where l.person_id <> p.person_id
    ), added as (
      insert into portal.contested_records (place_id, proved_id, noticed_at)
      select id, proved_id, ${now}::timestamptz from pairs
      where not exists (
        select from portal.contested_records c where c.place_id = pairs.id and c.proved_id = pairs.proved_id)
      order by id, proved_id limit ${most}
      on conflict do nothing
      returning place_id, proved_id
    )
    select a.place_id as "placeId", p.organisation_id as "organisationId"
    from added a join portal.student_places p on p.id = a.proved_id
    order by a.place_id, a.proved_id`.execute(tx);
  return rows;
}

/**
 * Those who are to be told that somebody else claims their record, so many at most, and never again: not before the
 * signature that proved them has taken effect, for nothing that was told is ever untold (`ENS §5`).
 */
export async function takeUntold(tx: Tables, now: Date, most: number): Promise<Untold[]> {
  const due = standing(tx)
    .where('c.told_at', 'is', null)
    .where(
      sql<SqlBool>`not exists (select from portal.decisions d join portal.verifications w on w.id = d.verification_id
        where w.place_id = p.id and w.pending_id = d.id and d.seen)`,
    )
    // Who was told meanwhile what was found of it hears no more that it is being found out.
    .where(
      sql<SqlBool>`not exists (select from portal.contest_findings f where f.contest_id = c.id and f.status = 'held')`,
    )
    .select('c.id')
    .orderBy('c.noticed_at')
    .orderBy('c.id')
    .limit(most)
    .forUpdate('c')
    .skipLocked();
  const { rows } = await sql<Untold>`
    with told as (
      update portal.contested_records set told_at = ${now}::timestamptz where id in (${due}) returning proved_id
    )
    select distinct v.person_id as "holderId", v.id as "verificationId"
    from told t, lateral (
      select id, person_id from portal.verifications where place_id = t.proved_id order by asked_at desc limit 1
    ) v
    order by 2`.execute(tx);
  return rows;
}

/** What stands, as `contested_records as c` with both places: the later claim is not over, its request is open, and the proof of the other still counts. */
export const standing = (db: Tables) =>
  db
    .selectFrom('contested_records as c')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .where(sql<SqlBool>`l.status in ('claimed', 'matched') and l.proof = 'none'`)
    .where(sql<SqlBool>`p.status = 'matched' and p.proof <> 'none'`)
    .where(
      sql<SqlBool>`exists (select from portal.verifications v where v.place_id = l.id
        and v.status in ('new', 'in_progress', 'info_requested', 'transfer_in'))`,
    );

/** A record that two people claim, as one of the two places stands in it. */
export interface Contested {
  readonly id: string;
  readonly how: 'later' | 'proved';
}

/** How a place stands in a record that two people claim; null where they don't. */
export async function findContest(db: Tables, placeId: string): Promise<Contested | null> {
  const row = await standing(db)
    .select(['c.id', 'c.place_id'])
    .where(({ or, eb }) => or([eb('c.place_id', '=', placeId), eb('c.proved_id', '=', placeId)]))
    // The one in which the place can't be decided about, before any in which it was proved.
    .orderBy(({ eb }) => eb('c.place_id', '=', placeId), 'desc')
    .orderBy('c.noticed_at', 'desc')
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, how: row.place_id === placeId ? 'later' : 'proved' };
}

/** The institutions at which somebody else claims the record under which a student was proved, and who was told so. */
export async function listContestedWhere(db: Tables, personId: string): Promise<ReadonlySet<string>> {
  const rows = await standing(db)
    .select('p.organisation_id')
    .where('p.person_id', '=', personId)
    .where('c.told_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ organisation_id }) => organisation_id));
}
