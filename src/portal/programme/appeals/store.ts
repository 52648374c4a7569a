import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import { type DatedRow, NO_DAY, type Place } from '#portal/programme/desk/rules.ts';
import type { AppealStatus } from '#portal/programme/verifications/appeals/rules.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A review in a list. */
export interface Row extends DatedRow<AppealStatus | 'signed'> {
  readonly id: string;
  readonly institution: { readonly en: string; readonly fr: string };
}

const withAll = (query: ReturnType<typeof scoped>) =>
  query
    .innerJoin('appeals as a', 'a.verification_id', 'v.id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    // A signature by which somebody is eligible again.
    .leftJoin('decisions as again', (join) =>
      join.onRef('again.id', '=', 'v.pending_id').on('again.fact', '=', 'restore'),
    )
    .select([
      'a.id',
      'again.id as againId',
      'v.id as verificationId',
      's.given_names',
      's.family_name',
      'p.student_number',
    ])
    .select(['a.status', 'a.due_on', 'o.name_en', 'o.name_fr'])
    .orderBy('a.due_on')
    .orderBy('a.id');

/** Those behind a place; whatever waits has a day. */
const behind = (query: ReturnType<typeof withAll>, after: Place | null) =>
  after === null
    ? query
    : query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('a.due_on', 'a.id'), '>', tuple(after.day, after.id)),
      );

type Found = Awaited<ReturnType<ReturnType<typeof withAll>['executeTakeFirstOrThrow']>>;

const rowOf = (row: Found): Row => ({
  id: row.id,
  verificationId: row.verificationId,
  name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
  studentNumber: row.student_number,
  status: row.againId === null ? row.status : 'signed',
  dueOn: row.due_on,
  place: { day: row.due_on ?? NO_DAY, id: row.id },
  institution: { en: row.name_en, fr: row.name_fr },
});

/** The reviews of an institution within somebody's scope that are not over. */
export const listReviews = async (
  db: Tables,
  scope: Scope,
  after: Place | null,
  limit: number,
): Promise<Row[]> =>
  (
    await behind(withAll(scoped(db, scope)), after)
      .where('a.status', 'in', ['asked', 'under_review', 'returned', 'sent_on'])
      .limit(limit)
      .execute()
  ).map(rowOf);

/** Whether anybody represents its institution who could review a decision. */
export async function hasReviewer(db: Tables, decisionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appeals as a')
    .innerJoin('verifications as v', 'v.id', 'a.verification_id')
    .select('a.id')
    .where('a.decision_id', '=', decisionId)
    .where(({ not }) => not(isStuck))
    .executeTakeFirst();
  return row !== undefined;
}

const within = (db: Tables, jurisdictions: readonly Jurisdiction[]) =>
  withAll(db.selectFrom('verifications as v'))
    .where('o.jurisdiction', 'in', jurisdictions)
    .where('v.shut', '=', false);

/** Reviews that students of these provinces have sent on. */
export const listSentOn = async (
  db: Tables,
  jurisdictions: readonly Jurisdiction[],
  after: Place | null,
  limit: number,
): Promise<Row[]> =>
  (
    await behind(within(db, jurisdictions), after).where('a.status', '=', 'sent_on').limit(limit).execute()
  ).map(rowOf);

/** One of them. @throws NotFound for every other (`SECURITY §6`). */
export async function getSentOn(
  db: Tables,
  jurisdictions: readonly Jurisdiction[],
  id: string,
): Promise<Row & { readonly personId: string; readonly organisationId: string; readonly reference: string }> {
  const row = await within(db, jurisdictions)
    .select(['v.person_id as personId', 'v.organisation_id as organisationId', 'v.reference'])
    .where('a.id', '=', id)
    .where('a.sent_on_at', 'is not', null)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound();
  const { personId, organisationId, reference } = row;
  return { ...rowOf(row), personId, organisationId, reference };
}

/** That whoever represents an institution, of `m`, neither signed nor announced a decision, of `d` and `i`. */
export const isSecond = sql<SqlBool>`m.person_id <> d.signer_id and m.person_id is distinct from i.sent_by`;

/** That nobody at its institution could review it but who signed or announced it, and its student. */
export const isStuck = sql<SqlBool>`not exists (
  select from portal.memberships m join portal.decisions d on d.id = a.decision_id
  left join portal.intents i on i.id = d.intent_id
  where m.organisation_id = v.organisation_id and m.status = 'active' and m.role in ('dir', 'alternate_dir')
    and ${isSecond} and m.person_id <> v.person_id)`;

/** A review that waits at its institution for nobody, or for too long. */
export interface Stuck extends Row {
  readonly why: 'nobody' | 'overdue';
}

/** Reviews of these provinces that nobody can do, or that should have been decided before a day. */
export async function listStuck(
  db: Tables,
  { jurisdictions, today }: { readonly jurisdictions: readonly Jurisdiction[]; readonly today: string },
  after: Place | null,
  limit: number,
): Promise<Stuck[]> {
  const rows = await behind(within(db, jurisdictions), after)
    .select(isStuck.as('stuck'))
    .where('a.status', 'in', ['asked', 'under_review', 'returned'])
    .where(({ or, eb }) => or([eb('a.due_on', '<', today), isStuck]))
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...rowOf(row), why: row.stuck ? 'nobody' : 'overdue' }));
}
