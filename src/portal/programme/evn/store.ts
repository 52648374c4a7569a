import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type NumberStatus, numberOf, STEMS } from './rules.ts';

type Tables = Db<PortalTables>;

const EVNS = sql.table('portal.evns');

/** What a number is made for. */
interface Eligible {
  readonly verificationId: string;
  readonly decisionId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly line: string;
}

/** Numbers for those found eligible, by their requests; each is drawn until it is nobody's. */
export async function mintNumbers(
  tx: Tables,
  eligible: readonly Eligible[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const minted = new Map<string, string>();
  for (let left = eligible; left.length > 0; ) {
    const rows = await tx
      .insertInto('evns')
      .values(left.map((one) => rowOf(one, now)))
      .onConflict((conflict) => conflict.column('number').doNothing())
      .returning(['number', 'verification_id'])
      .execute();
    for (const { number, verification_id } of rows) minted.set(verification_id, number);
    left = left.filter(({ verificationId }) => !minted.has(verificationId));
  }
  return minted;
}

const rowOf = (one: Eligible, now: Date) => ({
  number: numberOf(randomInt(STEMS.from, STEMS.to + 1)),
  person_id: one.personId,
  organisation_id: one.organisationId,
  line: one.line,
  verification_id: one.verificationId,
  decision_id: one.decisionId,
  live_at: now,
  reason: null,
  superseded_by: null,
});

/** Ends the live numbers of requests, for a reason by its code; they are never revived. */
export async function voidNumbers(
  tx: Tables,
  verificationIds: readonly string[],
  reason: string,
  now: Date,
): Promise<void> {
  if (verificationIds.length === 0) return;
  await tx
    .updateTable('evns')
    .set({ status: 'void', ended_at: now, reason })
    .where('verification_id', 'in', verificationIds)
    .where('status', '=', 'live')
    .execute();
}

/** Keeps that the loss by which requests' numbers ended was none, and how: no permit is asked back for it any more. */
export async function clearLosses(
  tx: Tables,
  verificationIds: readonly string[],
  reason: 'review_changed' | 'corrected',
): Promise<void> {
  if (verificationIds.length === 0) return;
  await tx
    .updateTable('evns')
    .set({ reason })
    .where('verification_id', 'in', verificationIds)
    .where('status', '=', 'void')
    .where('reason', 'in', ['ineligible', 'concluded'])
    .execute();
}

/** Numbers that others take the place of, by the requests that brought them: each goes with the live one of the other. */
export async function supersedeNumbers(
  tx: Tables,
  pairs: readonly { readonly fromId: string; readonly toId: string }[],
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as g ("fromId" uuid, "toId" uuid)
    )
    update ${EVNS} e
    set status = 'superseded', ended_at = ${now}::timestamptz, reason = 'transferred', superseded_by = n.number
    from given g join ${EVNS} n on n.verification_id = g."toId" and n.status = 'live'
    where e.verification_id = g."fromId" and e.status = 'live'`.execute(tx);
}

/** A number and what became of it. */
export interface Evn {
  readonly number: string;
  readonly status: NumberStatus;
  readonly liveAt: Date;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}

/** The numbers that a request brought, the latest first. */
export const listNumbers = async (db: Tables, verificationId: string): Promise<readonly Evn[]> =>
  (await mapNumbers(db, [verificationId])).get(verificationId) ?? [];

/** The same of several requests, by their ids. */
export async function mapNumbers(
  db: Tables,
  verificationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Evn[]>> {
  if (verificationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('evns')
    .select([
      'verification_id as of',
      'number',
      'status',
      'live_at as liveAt',
      'ended_at as endedAt',
      'reason',
    ])
    .where('verification_id', 'in', verificationIds)
    .orderBy('live_at', 'desc')
    .execute();
  return Map.groupBy(rows, ({ of }) => of);
}

/**
 * Whether a student lost eligibility in a line after a number, and no permit is on record as given back since. What a
 * request itself had brought is left aside: whoever puts its decision right does not find it against the student.
 */
export async function isPermitKept(
  db: Tables,
  { personId, line, besides }: { readonly personId: string; readonly line: string; readonly besides: string },
): Promise<boolean> {
  const row = await permitsKept(db, [personId], line)
    .where('e.verification_id', '!=', besides)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The numbers by which that is so, each with the institution whose finding ended it, the latest first. */
export async function listKept(
  db: Tables,
  { personId, line, besides }: { readonly personId: string; readonly line: string; readonly besides: string },
) {
  const rows = await permitsKept(db, [personId], line)
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.verification_id as verificationId', 'e.organisation_id as organisationId'])
    .select(['o.name_en', 'o.name_fr', 'e.live_at', 'e.ended_at'])
    .where('e.verification_id', '!=', besides)
    .orderBy('e.ended_at', 'desc')
    .execute();
  return rows.map(({ verificationId, organisationId, name_en: en, name_fr: fr, live_at, ended_at }) => ({
    ...{ verificationId, organisationId, institution: { en, fr } },
    endedAt: ended_at ?? live_at,
  }));
}

/** Of these students, those who lost it after any number. */
export async function listPermitsKept(
  db: Tables,
  personIds: readonly string[],
  line: string,
): Promise<ReadonlySet<string>> {
  const rows = await permitsKept(db, personIds, line).execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

const permitsKept = (db: Tables, personIds: readonly string[], line: string) =>
  db
    .selectFrom('evns as e')
    .select('e.person_id')
    .where(sql<boolean>`e.person_id = any(${personIds}::uuid[])`)
    .where('e.line', '=', line)
    .where('e.status', '=', 'void')
    .where('e.reason', '=', 'ineligible')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('surrenders as s')
            .select('s.id')
            .whereRef('s.person_id', '=', 'e.person_id')
            .whereRef('s.line', '=', 'e.line')
            .whereRef('s.recorded_at', '>', 'e.ended_at'),
        ),
      ),
    );
