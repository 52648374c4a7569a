import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import { TRANSFERS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { edgesOfTransfer, type Handed, type TransferFact, type TransferStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** In words, for a plan made for any value does not know the index of some. */
const LIVE = sql<SqlBool>`status in ('asked', 'handed_out')`;

/** A transfer as its student asks for it. */
interface NewTransfer {
  readonly personId: string;
  readonly line: string;
  readonly fromId: string;
  readonly fromOrganisationId: string;
  readonly placeId: string;
  readonly organisationId: string;
  readonly consentId: string;
  readonly ruleVersion: number;
  readonly askedOn: string;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly dueOn: string;
}

/** Keeps a transfer; null where another of the student's is under way in this line. */
export async function addTransfer(tx: Tables, asked: NewTransfer, now: Date): Promise<string | null> {
  const row = await tx
    .insertInto('transfers')
    .values({
      person_id: asked.personId,
      line: asked.line,
      from_id: asked.fromId,
      from_organisation_id: asked.fromOrganisationId,
      place_id: asked.placeId,
      organisation_id: asked.organisationId,
      consent_id: asked.consentId,
      rule_version: asked.ruleVersion,
      asked_on: asked.askedOn,
      answers: JSON.stringify(asked.answers),
      to_id: null,
      asked_at: now,
      due_on: asked.dueOn,
      handed_by: null,
      handed: null,
      reason: null,
      settled_by: null,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'line']).where(LIVE).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A transfer, as whoever changes it needs it. */
export interface Transfer {
  readonly id: string;
  readonly personId: string;
  readonly line: string;
  readonly fromId: string;
  readonly fromOrganisationId: string;
  readonly toId: string | null;
  readonly placeId: string;
  readonly organisationId: string;
  readonly consentId: string;
  readonly ruleVersion: number;
  readonly askedOn: string;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly status: TransferStatus;
  readonly dueOn: string | null;
  readonly handedAt: Date | null;
  readonly clocks: Clocks;
}

const withAll = (tx: Tables) =>
  tx
    .selectFrom('transfers as t')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 't.line').onRef('r.version', '=', 't.rule_version'),
    )
    .select(['t.id', 't.person_id as personId', 't.line', 't.from_id as fromId', 't.to_id as toId'])
    .select(['t.from_organisation_id as fromOrganisationId', 't.organisation_id as organisationId'])
    .select(['t.place_id as placeId', 't.consent_id as consentId', 't.rule_version as ruleVersion'])
    .select([
      't.asked_on as askedOn',
      't.answers',
      't.status',
      't.due_on as dueOn',
      't.handed_at as handedAt',
    ])
    .select(sql<Clocks>`r.body -> 'clocks'`.as('clocks'));

/**
 * Transfers under their locks, after the requests at both their ends were locked in the order of their ids: requests
 * are held before all else, by whoever moves them.
 */
export async function lockTransfers(tx: Tables, ids: readonly string[]): Promise<Transfer[]> {
  if (ids.length === 0) return [];
  await sql`
    select v.id from ${VERIFICATIONS} v
    where v.id in (
      select unnest(array[t.from_id, t.to_id]) from ${TRANSFERS} t where t.id = any(${ids}::uuid[]))
    order by v.id
    for update`.execute(tx);
  return withAll(tx).where('t.id', 'in', ids).orderBy('t.id').forUpdate('t').execute();
}

/** What else is kept as a transfer moves. */
interface Moved {
  readonly by: string | null;
  readonly now: Date;
  readonly reason?: string;
  readonly note?: string;
}

/** Lets a fact end transfers, where it can. */
export async function settleTransfers(
  tx: Tables,
  ids: readonly string[],
  fact: Exclude<TransferFact, 'hand_out'>,
  { by, now, reason, note }: Moved,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { from, to } = edgesOfTransfer(fact);
  const rows = await tx
    .updateTable('transfers')
    .set({
      status: to,
      due_on: null,
      settled_at: now,
      settled_by: by,
      ...(reason !== undefined && { reason }),
      ...(note !== undefined && { note }),
    })
    .where('id', 'in', ids)
    .where('status', 'in', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What was handed out, by whom, and where it is from now on. */
interface HandedOut {
  readonly toId: string;
  readonly handed: Handed;
  readonly lastDay: string | null;
  readonly dueOn: string;
  /** Null for the system. */
  readonly by: string | null;
  readonly now: Date;
}

/** Keeps that a transfer was handed out; whoever does holds its lock. */
export async function saveHandOut(
  tx: Tables,
  id: string,
  { toId, handed, lastDay, dueOn, by, now }: HandedOut,
): Promise<void> {
  await tx
    .updateTable('transfers')
    .set({
      status: 'handed_out',
      to_id: toId,
      handed: JSON.stringify(handed),
      last_day: lastDay,
      due_on: dueOn,
      handed_by: by,
      handed_at: now,
    })
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .execute();
}
