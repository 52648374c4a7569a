import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PlaceStatus, Proof } from './rules.ts';

type Tables = Db<PortalTables>;

const PLACES = sql.table('portal.student_places');

/** A student at an institution. */
export interface Place {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: { readonly en: string; readonly fr: string };
  /** The institution's province. */
  readonly jurisdiction: Jurisdiction;
  readonly campusId: string | null;
  readonly studentNumber: string;
  readonly programme: string;
  readonly status: PlaceStatus;
  readonly proof: Proof;
}

/** A student's places that are not over, the latest claim first. */
export async function listLivePlaces(db: Tables, personId: string): Promise<Place[]> {
  const rows = await places(db)
    .where('p.person_id', '=', personId)
    .where('p.status', 'in', ['claimed', 'matched'])
    .orderBy('p.claimed_at', 'desc')
    .execute();
  return rows.map(placeOf);
}

/** A student's own place; null for anybody else's. */
export async function findOwnPlace(db: Tables, id: string, personId: string): Promise<Place | null> {
  const row = await places(db).where('p.id', '=', id).where('p.person_id', '=', personId).executeTakeFirst();
  return row === undefined ? null : placeOf(row);
}

/** The same. @throws NotFound for anybody else's. */
export async function getOwnPlace(db: Tables, id: string, personId: string): Promise<Place> {
  const place = await findOwnPlace(db, id, personId);
  if (place === null) throw new NotFound();
  return place;
}

export interface Claim {
  readonly personId: string;
  readonly organisationId: string;
  readonly campusId: string | null;
  readonly studentNumber: string;
  readonly programme: string;
}

/** In words, for a plan made for any value does not know the index of some. */
const LIVE = sql<SqlBool>`status in ('claimed', 'matched')`;

/** The new place; null where the student has one there already. */
export async function addPlace(tx: Tables, claim: Claim, now: Date): Promise<string | null> {
  const row = await tx
    .insertInto('student_places')
    .values({
      person_id: claim.personId,
      organisation_id: claim.organisationId,
      campus_id: claim.campusId,
      student_number: claim.studentNumber,
      number_key: numberKey(claim.studentNumber),
      programme: claim.programme,
      roster_id: null,
      proved_client_id: null,
      proved_by: null,
      claimed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id']).where(LIVE).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Lets proofs, signatures and typed periods of one institution happen one after another. */
export const lockPlaces = (tx: Tables, organisationId: string): Promise<void> =>
  lockTopic(tx, `places of ${organisationId}`);

interface Proving {
  readonly placeId: string;
  /** Null where the institution compared with records of its own elsewhere. */
  readonly rosterId: string | null;
  readonly clientId: string;
}

interface Prover {
  readonly proof: Exclude<Proof, 'none'>;
  readonly by: string;
  readonly now: Date;
}

/** Takes the number for this place. False where another proved place has it, the client ID, or the record: two claim one. */
export async function savePlaceProof(tx: Tables, proved: Proving & Prover): Promise<boolean> {
  const saved = await savePlaceProofs(tx, [proved], proved);
  return saved.length > 0;
}

/**
 * The same of several places, in one statement, by their ids; those are left out whose number is taken. @throws where
 * two of them claim one record.
 */
export async function savePlaceProofs(
  tx: Tables,
  proved: readonly Proving[],
  { proof, by, now }: Prover,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update ${PLACES} p
    set status = 'matched', roster_id = g.roster_id, proof = ${proof}, proved_client_id = g.client_id,
      proved_at = ${now}::timestamptz, proved_by = ${by}::uuid
    from unnest(
      ${proved.map(({ placeId }) => placeId)}::uuid[], ${proved.map(({ rosterId }) => rosterId)}::uuid[],
      ${proved.map(({ clientId }) => clientId)}::text[]
    ) as g (place_id, roster_id, client_id)
    where p.id = g.place_id and p.status in ('claimed', 'matched')
      and not ${TAKEN}
    returning p.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** That another proved place has the number of `p`, zeros in front of it or not, or client ID or record of `g`. */
const TAKEN = sql<SqlBool>`exists (
        select from ${PLACES} other
        where other.organisation_id = p.organisation_id and other.id <> p.id
          and other.status = 'matched' and other.proof <> 'none'
          and (ltrim(other.number_key, '0') = ltrim(p.number_key, '0')
            or other.proved_client_id = g.client_id or other.roster_id = g.roster_id)
      )`;

/** Whether somebody else was proved there under a place's number, its client ID or its record. */
export async function isTaken(db: Tables, { placeId, rosterId, clientId }: Proving): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select ${TAKEN} as taken
    from ${PLACES} p, (values (${rosterId}::uuid, ${clientId}::text)) as g (roster_id, client_id)
    where p.id = ${placeId}`.execute(db);
  return rows[0]?.taken === true;
}

/** The place is over: refused, or the student is there no longer. False where it was over already. */
export async function endPlace(
  tx: Tables,
  placeId: string,
  status: Extract<PlaceStatus, 'ended' | 'refused'>,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('student_places')
    .set({ status, ended_at: now })
    .where('id', '=', placeId)
    .where('status', 'in', ['claimed', 'matched'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const places = (db: Tables) =>
  db
    .selectFrom('student_places as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.organisation_id', 'o.name_en', 'o.name_fr', 'p.campus_id', 'p.student_number'])
    .select(['p.programme', 'p.status', 'p.proof', 'o.jurisdiction']);

type Row = Awaited<ReturnType<ReturnType<typeof places>['executeTakeFirstOrThrow']>>;

const placeOf = (row: Row): Place => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisation: { en: row.name_en, fr: row.name_fr },
  jurisdiction: row.jurisdiction,
  campusId: row.campus_id,
  studentNumber: row.student_number,
  programme: row.programme,
  status: row.status,
  proof: row.proof,
});
