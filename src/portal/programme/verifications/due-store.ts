import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Signed } from './decisions-store.ts';
import { DECISIONS, VERIFICATIONS } from './names-store.ts';
import { DESK_ROLES } from './news-store.ts';
import { LIVE, type SignedFact } from './rules.ts';

type Tables = Db<PortalTables>;

/** Signatures of one fact that stand, or those that fall: an authority is read where it is used. */
export type Lot = SignedFact | 'falls';

/**
 * Nobody is found eligible again beside another request of theirs that lives, whose number stays the one, nor where their
 * consent is over or replaced, nor where they have removed the institution.
 */
const isFree = sql<SqlBool>`(d.fact <> 'restore' or not exists (
  select from ${VERIFICATIONS} o
  where o.person_id = v.person_id and o.organisation_id = v.organisation_id and o.line = v.line and o.id <> v.id
    and o.status = any(${LIVE}::text[])) and exists (
  select from portal.student_places s where s.id = v.place_id and s.status in ('claimed', 'matched'))
  and exists (select from portal.consents c where c.id = v.consent_id and c.revoked_at is null))`;

/** That the signer still works at the institution, or for the department where they signed for it. */
const works = sql<SqlBool>`exists (
  select from portal.memberships m
  where m.person_id = d.signer_id and m.status = 'active' and (
    (m.organisation_id = v.organisation_id and m.role = any(${DESK_ROLES}::text[]))
    or (m.role = 'officer' and d.role = 'officer')))`;

interface WhichDue {
  readonly lot: Lot;
  readonly now: Date;
  /** Ottawa's. */
  readonly day: string;
}

/**
 * What was signed about one student takes effect in the order of its time, whatever it says: the earlier of two may
 * overtake the other, at both ends of a transfer, or take the place that it would have.
 */
const comesFirst = sql<SqlBool>`not exists (
  select from ${VERIFICATIONS} o join ${DECISIONS} e on e.id = o.pending_id
  where o.person_id = v.person_id and o.id <> v.id
    and (e.effective_at, e.signed_at, e.id) < (d.effective_at, d.signed_at, d.id))`;

/**
 * Signatures whose time has come, the oldest first, and of each student no more than the first. They stand where their signer still works there and the institution
 * still takes part; all others fall. An officer signs what nobody else of an institution can.
 */
export function listDue(db: Tables, { lot, now, day }: WhichDue, limit: number): Promise<Signed[]> {
  const due = db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .select(['d.id', 'd.verification_id as verificationId'])
    .where(sql<SqlBool>`d.status = 'signed'`)
    .where('d.effective_at', '<=', now)
    .where((eb) => {
      const takesPart = eb.exists(
        eb
          .selectFrom('participations as p')
          .select('p.id')
          .whereRef('p.organisation_id', '=', 'v.organisation_id')
          .whereRef('p.line', '=', 'v.line')
          .where('p.from_day', '<=', day)
          .where((on) => on.or([on('p.to_day', 'is', null), on('p.to_day', '>=', day)])),
      );
      const stands = eb.and([works, takesPart, isFree]);
      return lot === 'falls' ? eb.not(stands) : stands;
    })
    .where(comesFirst)
    .orderBy('d.effective_at')
    .orderBy('d.signed_at')
    .orderBy('d.id')
    .limit(limit);
  return (lot === 'falls' ? due : due.where('d.fact', '=', lot)).execute();
}

/** The places of requests, by each. */
export async function mapPlaces(db: Tables, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('verifications')
    .select(['id', 'place_id as placeId'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, placeId }) => [id, placeId]));
}
