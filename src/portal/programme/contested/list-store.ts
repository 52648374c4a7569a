import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName, type Named } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { FindingStatus, Kind } from './rules.ts';
import { standing } from './store.ts';

type Tables = Db<PortalTables>;

/** One of two who claim a record. */
export interface Claimant extends Named {
  readonly personId: string;
  readonly placeId: string;
  readonly studentNumber: string;
  readonly dateOfBirth: string;
  readonly clientId: string;
  readonly campusId: string | null;
  /** The latest request to be looked at; null where revoked consent has shut it. */
  readonly requestId: string | null;
  /** The reference of that request, by which two of one name are told apart. */
  readonly reference: string | null;
  /** The latest request, shut or not: nobody decides about themselves. */
  readonly latestId: string | null;
}

/** What somebody found of a record, and what became of it. */
export interface Finding {
  readonly id: string;
  readonly kind: Kind;
  readonly status: FindingStatus;
  readonly note: string;
  readonly foundBy: { readonly id: string; readonly name: string };
  readonly foundAt: Date;
  readonly second: string | null;
  readonly passesAt: Date | null;
  /** Which of the two accounts has objected; null where none did. */
  readonly objectedBy: 'later' | 'proved' | null;
  readonly why: string;
  readonly settledAt: Date | null;
}

/** A record of an institution that two people claim. */
export interface Contest {
  readonly id: string;
  readonly organisationId: string;
  readonly noticedAt: Date;
  /** Whether two people claim it still, and the later request is open. */
  readonly stands: boolean;
  readonly later: Claimant;
  readonly proved: Claimant;
  /** What was found last. */
  readonly finding: Finding | null;
}

/** The records of an institution that two people claim, the latest first. */
export async function listContested(db: Tables, organisationId: string): Promise<Contest[]> {
  const ids = standing(db).where('l.organisation_id', '=', organisationId).select('c.id');
  const rows = await contests(db)
    .where('c.id', 'in', ids)
    .orderBy('c.noticed_at', 'desc')
    .orderBy('c.id')
    .execute();
  const latest = await mapLatest(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => contestOf(row, true, latest.get(row.id) ?? null));
}

/** @throws NotFound also for another institution's */
export async function getContest(db: Tables, organisationId: string, id: string): Promise<Contest> {
  const row = await contests(db)
    .where('c.id', '=', id)
    .where('l.organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound();
  const stands = await standing(db).where('c.id', '=', id).select('c.id').executeTakeFirst();
  return contestOf(row, stands !== undefined, (await mapLatest(db, [id])).get(id) ?? null);
}

const contests = (db: Tables) =>
  db
    .selectFrom('contested_records as c')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .innerJoin('students as ls', 'ls.person_id', 'l.person_id')
    .innerJoin('students as ps', 'ps.person_id', 'p.person_id')
    .select(['c.id', 'c.noticed_at', 'l.organisation_id'])
    .select(['l.id as l_place', 'l.person_id as l_person', 'l.student_number as l_number'])
    .select(['l.campus_id as l_campus', 'ls.given_names as l_given', 'ls.family_name as l_family'])
    .select(['ls.date_of_birth as l_birth', 'ls.client_id as l_client'])
    .select(['p.id as p_place', 'p.person_id as p_person', 'p.student_number as p_number'])
    .select(['p.campus_id as p_campus', 'ps.given_names as p_given', 'ps.family_name as p_family'])
    .select(['ps.date_of_birth as p_birth', 'ps.client_id as p_client'])
    .select([
      latestOf('c.place_id', 'and not v.shut').as('l_request'),
      latestOf('c.place_id', '').as('l_latest'),
      latestOf('c.place_id', 'and not v.shut', 'reference').as('l_reference'),
      latestOf('c.proved_id', 'and not v.shut', 'reference').as('p_reference'),
      latestOf('c.proved_id', 'and not v.shut').as('p_request'),
      latestOf('c.proved_id', '').as('p_latest'),
    ]);

const latestOf = (place: string, but: string, what: 'id' | 'reference' = 'id') =>
  sql<string | null>`(select v.${sql.raw(what)} from portal.verifications v
    where v.place_id = ${sql.raw(place)} ${sql.raw(but)} order by v.asked_at desc limit 1)`;

type Row = Awaited<ReturnType<ReturnType<typeof contests>['executeTakeFirstOrThrow']>>;

const contestOf = (row: Row, stands: boolean, finding: Finding | null): Contest => ({
  id: row.id,
  organisationId: row.organisation_id,
  noticedAt: row.noticed_at,
  stands,
  later: {
    ...{ personId: row.l_person, placeId: row.l_place, studentNumber: row.l_number },
    ...{ givenNames: row.l_given, familyName: row.l_family, dateOfBirth: row.l_birth },
    reference: row.l_reference,
    ...{ clientId: row.l_client, campusId: row.l_campus, requestId: row.l_request, latestId: row.l_latest },
  },
  proved: {
    ...{ personId: row.p_person, placeId: row.p_place, studentNumber: row.p_number },
    ...{ givenNames: row.p_given, familyName: row.p_family, dateOfBirth: row.p_birth },
    reference: row.p_reference,
    ...{ clientId: row.p_client, campusId: row.p_campus, requestId: row.p_request, latestId: row.p_latest },
  },
  finding,
});

/** What is found of each of these records, or was last. */
async function mapLatest(db: Tables, contestIds: readonly string[]): Promise<ReadonlyMap<string, Finding>> {
  if (contestIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('contest_findings as f')
    .innerJoin('persons as a', 'a.id', 'f.found_by')
    .leftJoin('persons as b', 'b.id', 'f.second_by')
    .where('f.contest_id', 'in', contestIds)
    .distinctOn('f.contest_id')
    .select(['f.contest_id', 'f.id', 'f.finding', 'f.status', 'f.note', 'f.found_by', 'f.found_at'])
    .select(['f.passes_at', 'f.why', 'f.settled_at', 'f.objected_by', 'f.later_person'])
    .select(['a.given_names as a_given', 'a.family_name as a_family'])
    .select(['b.given_names as b_given', 'b.family_name as b_family'])
    .orderBy('f.contest_id')
    // The one that lives, before any that is over.
    .orderBy(sql`f.status in ('found', 'held')`, 'desc')
    .orderBy('f.found_at', 'desc')
    .orderBy('f.id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.contest_id,
      {
        ...{ id: row.id, kind: row.finding, status: row.status, note: row.note, why: row.why },
        foundBy: { id: row.found_by, name: fullName({ givenNames: row.a_given, familyName: row.a_family }) },
        objectedBy: objectorOf(row),
        ...{ foundAt: row.found_at, passesAt: row.passes_at, settledAt: row.settled_at },
        second:
          row.b_family === null
            ? null
            : fullName({ givenNames: row.b_given ?? '', familyName: row.b_family }),
      },
    ]),
  );
}

const objectorOf = (row: {
  readonly objected_by: string | null;
  readonly later_person: string;
}): Finding['objectedBy'] => {
  if (row.objected_by === null) return null;
  return row.objected_by === row.later_person ? 'later' : 'proved';
};
