import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Signed } from './decisions-store.ts';
import { DECISIONS, TRANSFERS, VERIFICATIONS } from './names-store.ts';
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

/** Of the signatures at both ends of one transfer the earlier comes first, and overtakes the other. */
const comesFirst = sql<SqlBool>`not exists (
  select from ${TRANSFERS} t
  join ${VERIFICATIONS} o on o.id in (t.from_id, t.to_id) and o.id <> v.id
  join ${DECISIONS} e on e.id = o.pending_id
  where t.status = 'handed_out' and (t.from_id = v.id or t.to_id = v.id) and e.effective_at < d.effective_at)`;

/**
 * Signatures whose time has come, the oldest first. They stand where their signer still works there and the institution
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
    .orderBy('d.effective_at')
    .orderBy('d.id')
    .limit(limit);
  return (lot === 'falls' ? due : due.where('d.fact', '=', lot).where(comesFirst)).execute();
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
