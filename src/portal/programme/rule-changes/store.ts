import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { NextRule, ProposalStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** A rule that somebody proposed, and what became of it. */
export interface Proposal extends NextRule {
  readonly id: string;
  readonly line: string;
  readonly status: ProposalStatus;
  /** The version that was the latest when it was proposed. */
  readonly basedOn: number;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly settler: string | null;
  readonly settledAt: Date | null;
  readonly refusedWhy: string | null;
  readonly readAt: Date | null;
}

const proposals = (db: Tables) =>
  db
    .selectFrom('rule_proposals as p')
    .innerJoin('persons as a', 'a.id', 'p.proposed_by')
    .leftJoin('persons as b', 'b.id', 'p.settled_by')
    .select(['p.id', 'p.line', 'p.status', 'p.based_on', 'p.in_force_from', 'p.body', 'p.changes_en'])
    .select(['p.changes_fr', 'p.proposed_by', 'p.proposed_at', 'p.settled_at', 'p.refused_why', 'p.read_at'])
    .select(['a.given_names as a_given', 'a.family_name as a_family'])
    .select(['b.given_names as b_given', 'b.family_name as b_family']);

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>;

const proposalOf = (row: Row): Proposal => ({
  id: row.id,
  line: row.line,
  status: row.status,
  basedOn: row.based_on,
  inForceFrom: row.in_force_from,
  rule: row.body,
  changes: { en: row.changes_en, fr: row.changes_fr },
  proposedBy: row.proposed_by,
  proposer: `${row.a_given} ${row.a_family}`.trim(),
  proposedAt: row.proposed_at,
  settler: row.b_given === null ? null : `${row.b_given} ${row.b_family}`.trim(),
  settledAt: row.settled_at,
  refusedWhy: row.refused_why,
  readAt: row.read_at,
});

/** How many of a line's proposals a page lists, the latest first. */
const SHOWN = 20;

export async function listProposals(db: Tables, line: string): Promise<Proposal[]> {
  const rows = await proposals(db)
    .where('p.line', '=', line)
    .orderBy('p.proposed_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(proposalOf);
}

/** A proposal that waits to be published, of whatever line. */
export interface WaitingProposal {
  readonly id: string;
  readonly line: Line;
  readonly proposedAt: Date;
}

/** Of each line the one that waits, the longest first. */
export async function listWaiting(db: Tables): Promise<WaitingProposal[]> {
  const rows = await db
    .selectFrom('rule_proposals as p')
    .innerJoin('lines as l', 'l.code', 'p.line')
    .select(['p.id', 'p.proposed_at as proposedAt', 'l.code', 'l.name_en', 'l.name_fr'])
    .where('p.status', '=', 'proposed')
    .orderBy('p.proposed_at')
    .orderBy('p.id')
    .execute();
  return rows.map(({ id, proposedAt, code, name_en: en, name_fr: fr }) => ({
    ...{ id, proposedAt },
    line: { code, name: { en, fr } },
  }));
}

/** What somebody else made of a proposal. */
export type Outcome = 'published' | 'refused';

/** Which of somebody's proposals with an outcome they have not read yet, the oldest; null where they have read all. */
export async function findUnread(
  db: Tables,
  personId: string,
  outcome: Outcome,
): Promise<{ readonly id: string; readonly line: string } | null> {
  const row = await db
    .selectFrom('rule_proposals')
    .select(['id', 'line'])
    .where('proposed_by', '=', personId)
    .where('status', '=', outcome)
    .where('read_at', 'is', null)
    .orderBy('settled_at')
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps that whoever proposed it has read what became of it. */
export async function saveRead(db: Tables, id: string, now: Date): Promise<void> {
  await db
    .updateTable('rule_proposals')
    .set({ read_at: now })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}

/** Whether a proposal of a line waits. */
export async function hasWaiting(db: Tables, line: string): Promise<boolean> {
  const waiting = await db
    .selectFrom('rule_proposals')
    .select('id')
    .where('line', '=', line)
    .where('status', '=', 'proposed')
    .executeTakeFirst();
  return waiting !== undefined;
}

/** @throws NotFound also for another line's */
export async function getProposal(db: Tables, line: string, id: string): Promise<Proposal> {
  const row = await proposals(db).where('p.id', '=', id).where('p.line', '=', line).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return proposalOf(row);
}

/** The new proposal's id; null while another of this line waits. */
export async function addProposal(
  tx: Tables,
  { line, basedOn, next }: { readonly line: string; readonly basedOn: number; readonly next: NextRule },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('rule_proposals')
    .values({
      ...{ line, based_on: basedOn, in_force_from: next.inForceFrom, body: JSON.stringify(next.rule) },
      ...{ changes_en: next.changes.en, changes_fr: next.changes.fr },
      ...{ proposed_by: personId, proposed_at: now },
    })
    .onConflict((conflict) => conflict.column('line').where(sql<boolean>`status = 'proposed'`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Writes down what became of a proposal that waits; whoever calls holds the line's lock. */
export const settleProposal = (
  tx: Tables,
  id: string,
  to: { readonly status: Exclude<ProposalStatus, 'proposed'>; readonly why?: string },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<unknown> =>
  tx
    .updateTable('rule_proposals')
    .set({ status: to.status, settled_by: personId, settled_at: now, refused_why: to.why ?? null })
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .execute();
