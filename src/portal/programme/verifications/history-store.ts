import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Evaluation } from '#portal/programme/eligibility/rules.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PlainFact } from './intents/rules.ts';
import type { Inputs } from './judge/rules.ts';
import type { SignedFact } from './rules.ts';

type Tables = Db<PortalTables>;

/** What was asked of the student, and answered. */
export interface Asking {
  readonly id: string;
  readonly question: string;
  readonly askedAt: Date;
  /** Null while the student is asked; '' where it was gone on without an answer. */
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export const listQuestions = (db: Tables, verificationId: string): Promise<Asking[]> =>
  db
    .selectFrom('verification_questions')
    .select(['id', 'question', 'asked_at as askedAt', 'answer', 'answered_at as answeredAt'])
    .where('verification_id', '=', verificationId)
    .orderBy('asked_at', 'desc')
    .execute();

/** A decision that took effect, as it was signed: every number of it is shown, and none worked out again. */
export interface Decision {
  readonly fact: SignedFact;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly overrideReason: string | null;
  /** The plain fact by which it ended what was in force, and its day. */
  readonly plain: PlainFact | null;
  readonly plainOn: string | null;
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
  readonly ruleVersion: number;
  /** The words of its reasons, where the portal has none. */
  readonly wording: LineRule['wording'];
  readonly role: Role;
  readonly signedBy: string;
  readonly effectiveAt: Date;
  /** Whether a correction has taken its place, or recorded that it was a mistake. */
  readonly isCorrected: boolean;
}

/** The latest decision of a request that took effect; null before there is one. */
export const findDecision = async (db: Tables, verificationId: string): Promise<Decision | null> =>
  (await mapDecisions(db, [verificationId])).get(verificationId) ?? null;

/** The same of several requests, by each. */
export async function mapDecisions(
  db: Tables,
  verificationIds: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  if (verificationIds.length === 0) return new Map();
  const rows = await latestOf(db).where('d.verification_id', 'in', verificationIds).execute();
  return new Map(rows.map(({ verification_id, ...row }) => [verification_id, decisionOf(row)]));
}

/** A decision that took effect, by its id, whatever has taken its place since; whoever asks may see its request. */
export async function findDecisionBy(db: Tables, id: string): Promise<Decision | null> {
  const row = await latestOf(db).where('d.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { verification_id: _, ...decision } = row;
  return decisionOf(decision);
}

type Row = Awaited<ReturnType<ReturnType<typeof latestOf>['executeTakeFirstOrThrow']>>;

const decisionOf = ({
  given_names,
  family_name,
  worded,
  status,
  ...decision
}: Omit<Row, 'verification_id'>): Decision => ({
  ...decision,
  wording: worded ?? undefined,
  signedBy: `${given_names} ${family_name}`.trim(),
  isCorrected: status === 'corrected',
});

/** That a signature found something of a student; that somebody is no student here closes a request, and tells nothing of them. */
export const saysSomething = sql<SqlBool>`(d.fact <> 'conclude' or d.plain <> 'not_ours')`;

const latestOf = (db: Tables) =>
  db
    .selectFrom('decisions as d')
    .distinctOn('d.verification_id')
    .select('d.verification_id')
    .innerJoin('persons as p', 'p.id', 'd.signer_id')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'd.rule_version'),
    )
    .select(sql<LineRule['wording'] | null>`r.body -> 'wording'`.as('worded'))
    .select([
      'd.fact',
      'd.reasons',
      'd.note',
      'd.override_reason as overrideReason',
      'd.plain',
      'd.plain_on as plainOn',
      'd.evaluation',
      'd.inputs',
    ])
    .select(['d.rule_version as ruleVersion', 'd.role', 'd.effective_at as effectiveAt', 'd.status'])
    .select(['p.given_names', 'p.family_name'])
    .where('d.status', 'in', ['applied', 'corrected'])
    .where(saysSomething)
    .orderBy('d.verification_id')
    .orderBy('d.effective_at', 'desc');
