import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A record that was found to be claimed twice, and the latest request of the student who was proved. */
interface Found {
  readonly placeId: string;
  readonly organisationId: string;
  readonly holderId: string;
  readonly verificationId: string;
}

/**
 * Keeps which open requests go by a number or a client ID under which their institution proved somebody else, zeros in
 * front of the number or not; answers those that are new.
 */
export async function noticeContested(tx: Tables, now: Date): Promise<Found[]> {
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
      select distinct on (id) id, proved_id, ${now}::timestamptz from pairs order by id, proved_id
      on conflict do nothing
      returning place_id, proved_id
    )
    select a.place_id as "placeId", v.organisation_id as "organisationId", v.person_id as "holderId",
      v.id as "verificationId"
    from added a, lateral (
      select id, organisation_id, person_id from portal.verifications
      where place_id = a.proved_id order by asked_at desc limit 1
    ) v
    order by a.place_id`.execute(tx);
  return rows;
}

/** What stands: the later claim is not over, its request is open, and the proof of the other still counts. */
const standing = (db: Tables) =>
  db
    .selectFrom('contested_records as c')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .innerJoin('verifications as v', 'v.place_id', 'c.place_id')
    .where(sql<SqlBool>`l.status in ('claimed', 'matched') and l.proof = 'none'`)
    .where(sql<SqlBool>`p.status = 'matched' and p.proof <> 'none'`)
    .where(sql<SqlBool>`v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')`);

/** A record of an institution that two people claim. */
export interface Contested {
  readonly studentNumber: string;
  readonly noticedAt: Date;
  readonly later: Claimant;
  readonly proved: Claimant;
}

interface Claimant {
  readonly name: string;
  /** The request to be looked at; null where revoked consent has shut it. */
  readonly requestId: string | null;
}

/** The records of an institution that two people claim, the latest first. */
export async function listContested(db: Tables, organisationId: string): Promise<Contested[]> {
  const rows = await standing(db)
    .innerJoin('students as ls', 'ls.person_id', 'l.person_id')
    .innerJoin('students as ps', 'ps.person_id', 'p.person_id')
    .where('l.organisation_id', '=', organisationId)
    .select(['v.id', 'l.student_number as studentNumber', 'c.noticed_at as noticedAt'])
    .select(['ls.given_names as l_given', 'ls.family_name as l_family'])
    .select(['ps.given_names as p_given', 'ps.family_name as p_family'])
    .select(({ selectFrom }) =>
      selectFrom('verifications as o')
        .select('o.id')
        .whereRef('o.place_id', '=', 'c.proved_id')
        .where('o.shut', '=', false)
        .orderBy('o.asked_at', 'desc')
        .limit(1)
        .as('proved_request'),
    )
    .orderBy('c.noticed_at', 'desc')
    .execute();
  return rows.map(({ id, studentNumber, noticedAt, ...row }) => ({
    studentNumber,
    noticedAt,
    later: { name: fullName({ givenNames: row.l_given, familyName: row.l_family }), requestId: id },
    proved: {
      name: fullName({ givenNames: row.p_given, familyName: row.p_family }),
      requestId: row.proved_request,
    },
  }));
}

/** How a place stands in a record that two people claim; null where they don't. */
export async function findContest(db: Tables, placeId: string): Promise<'later' | 'proved' | null> {
  const row = await standing(db)
    .select(['c.place_id'])
    .where(({ or, eb }) => or([eb('c.place_id', '=', placeId), eb('c.proved_id', '=', placeId)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.place_id === placeId ? 'later' : 'proved';
}

/** The institutions at which somebody else claims the record under which a student was proved. */
export async function listContestedWhere(db: Tables, personId: string): Promise<ReadonlySet<string>> {
  const rows = await standing(db).select('p.organisation_id').where('p.person_id', '=', personId).execute();
  return new Set(rows.map(({ organisation_id }) => organisation_id));
}

/** Records that two people claim, for the home page of those who find out whose they are. */
export const contestedToDecide: WaitQuery = (db) =>
  standing(db).select([
    sql<string>`l.organisation_id::text`.as('place'),
    'c.noticed_at as since',
    sql<string | null>`l.person_id`.as('except'),
  ]);
