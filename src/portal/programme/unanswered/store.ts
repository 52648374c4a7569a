import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import { isOpen } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Unanswered } from './rules.ts';

type Tables = Db<PortalTables>;

/** A question that waits for its student, with its request. */
export interface Waiting extends Unanswered {
  readonly questionId: string;
  readonly verificationId: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** Questions that their students have not answered, of which something may be due at this moment or within a day. */
export async function listUnanswered(db: Tables, now: Date): Promise<Waiting[]> {
  const first = sql<SqlBool>`q.asked_at < ${now}::timestamptz
    - make_interval(days => (r.body -> 'clocks' -> 'notices' -> 0)::integer - 1)`;
  const rows = await unanswered(db).where(first).orderBy('v.id').execute();
  return rows.map(waitingOf);
}

/** The same of some requests, held until the transaction ends: what was answered meanwhile is left out. */
export async function lockUnanswered(tx: Tables, verificationIds: readonly string[]): Promise<Waiting[]> {
  if (verificationIds.length === 0) return [];
  await tx
    .selectFrom('verifications')
    .select('id')
    .where('id', 'in', verificationIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await unanswered(tx).where('v.id', 'in', verificationIds).orderBy('v.id').execute();
  return rows.map(waitingOf);
}

const unanswered = (db: Tables) =>
  db
    .selectFrom('verification_questions as q')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'v.rule_version'),
    )
    .select(sql<Clocks>`r.body -> 'clocks'`.as('clocks'))
    .select([
      'q.id as questionId',
      'v.id as verificationId',
      'v.organisation_id as organisationId',
      'q.asked_at',
    ])
    .select('v.person_id as personId')
    .select(
      sql<string | null>`(select max(m.to_day) from portal.moved_deadlines m
        where m.verification_id = v.id and m.to_day = v.due_on)`.as('movedTo'),
    )
    .select(({ selectFrom }) =>
      selectFrom('closing_notices as n')
        .whereRef('n.question_id', '=', 'q.id')
        .select(sql<string[]>`coalesce(array_agg(n.on_day::text order by n.step), '{}')`.as('days'))
        .as('notices'),
    )
    .where(sql<SqlBool>`q.answered_at is null`)
    .where('v.status', '=', 'info_requested');

type Row = Awaited<ReturnType<ReturnType<typeof unanswered>['executeTakeFirstOrThrow']>>;

const waitingOf = ({ asked_at, notices, ...row }: Row): Waiting => ({
  ...row,
  askedOn: isoDate(asked_at),
  notices: notices ?? [],
});

interface Notice {
  readonly questionId: string;
  readonly step: number;
  readonly onDay: string;
  readonly closesOn: string;
}

/** Keeps a notice; false where it was given already. */
export async function addNotice(tx: Tables, { questionId, step, onDay, closesOn }: Notice): Promise<boolean> {
  const row = await tx
    .insertInto('closing_notices')
    .values({ question_id: questionId, step, on_day: onDay, closes_on: closesOn })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst();
  return row !== undefined;
}

/** On which day a student's requests close of which they were told so; nobody's where none is asked about. */
export async function mapClosing(db: Tables, personId: string | null): Promise<ReadonlyMap<string, string>> {
  if (personId === null) return new Map();
  const rows = await db
    .selectFrom('closing_notices as n')
    .innerJoin('verification_questions as q', 'q.id', 'n.question_id')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .select(({ fn }) => ['v.id', fn.max('n.closes_on').as('closes')])
    .where('v.person_id', '=', personId)
    .where('v.status', '=', 'info_requested')
    .where(sql<SqlBool>`q.answered_at is null`)
    .groupBy('v.id')
    .execute();
  return new Map(rows.map(({ id, closes }) => [id, closes]));
}

/** How many requests are open at each of these institutions. */
export async function mapOpen(
  db: Tables,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('verifications as v')
    .select(({ fn }) => ['v.organisation_id', fn.countAll<number>().as('n')])
    .where('v.organisation_id', 'in', organisationIds)
    .where(isOpen)
    .groupBy('v.organisation_id')
    .execute();
  return new Map(rows.map(({ organisation_id, n }) => [organisation_id, Number(n)]));
}
