import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { filesOf, type SentFile } from '#portal/programme/answer-files/store.ts';
import type { Evaluation } from '#portal/programme/eligibility/rules.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import type { Inputs } from '#portal/programme/verifications/judge/rules.ts';
import { movedFrom } from '#portal/programme/verifications/moved-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type IntentStatus, isTold, LIVE_INTENTS } from './rules.ts';
import { TOLD_BEFORE } from './told-store.ts';

type Tables = Db<PortalTables>;

/** What an institution intends to decide, as it was written, and what became of it. */
export interface Intent {
  readonly id: string;
  readonly status: IntentStatus;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
  /** The words of its reasons, where the portal has none. */
  readonly wording: LineRule['wording'];
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly sentAt: Date | null;
  readonly replyBy: string | null;
  /** The last day for a reply before an outage moved it; null where none did. */
  readonly movedFrom: string | null;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  /** When it was over; null while it lives. */
  readonly settledAt: Date | null;
  /** What came with the reply; before it was sent, what is added to it. */
  readonly files: readonly SentFile[];
}

const withAll = (db: Tables) =>
  db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .innerJoin('persons as p', 'p.id', 'i.drafted_by')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'i.rule_version'),
    )
    .select(sql<LineRule['wording'] | null>`r.body -> 'wording'`.as('worded'))
    .select(filesOf('intent', 'i.id').as('files'))
    .select(movedFrom('intent_id', 'i.id', 'i.reply_by').as('movedFrom'))
    .select(['i.id', 'i.status', 'i.reasons', 'i.note', 'i.evaluation', 'i.inputs'])
    .select(['i.drafted_at as draftedAt', 'i.sent_at as sentAt', 'i.reply_by as replyBy', 'i.reply'])
    .select(['i.replied_at as repliedAt', 'i.settled_at as settledAt', 'p.given_names', 'p.family_name']);

/** What is intended of a request, and is not over; whoever asks has shown that they may see the request. */
export async function findIntent(db: Tables, verificationId: string): Promise<Intent | null> {
  return one(
    withAll(db).where('i.verification_id', '=', verificationId).where('i.status', 'in', LIVE_INTENTS),
  );
}

/** What is intended of requests, and is not over, for the log of what ends it. */
export const listLive = (
  db: Tables,
  verificationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly verificationId: string }[]> =>
  verificationIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('intents')
        .select(['id', 'verification_id as verificationId'])
        .where('verification_id', 'in', verificationIds)
        .where('status', 'in', LIVE_INTENTS)
        .execute();

/** What was told before a decision, by its intent; null where nothing was. */
export const findHeard = async (
  db: Tables,
  decision: Pick<Reviewable, 'intentId'> | null,
): Promise<Intent | null> =>
  decision?.intentId == null ? null : one(withAll(db).where('i.id', '=', decision.intentId));

/** What was told before a plain fact closed a request; null where nothing was. */
export const findHeardOfClosed = async (db: Tables, verificationId: string): Promise<Intent | null> =>
  findHeard(
    db,
    (await db
      .selectFrom('decisions as d')
      .select(TOLD_BEFORE.as('intentId'))
      .where('d.verification_id', '=', verificationId)
      .where('d.fact', '=', 'conclude')
      .where('d.status', 'in', ['applied', 'corrected'])
      .orderBy('d.effective_at', 'desc')
      .executeTakeFirst()) ?? null,
  );

/** When an institution dropped what it intended, and whether its student had been told of it. */
export interface Dropped {
  readonly at: Date;
  readonly wasTold: boolean;
}

/** What a student reads of what is intended of a decision in force: once they were told, or that it was dropped. */
interface Intended {
  readonly intent: Intent | null;
  readonly dropped: Dropped | null;
}

/** What was intended last of a request, as far as its student reads of it. */
export async function findIntended(db: Tables, verificationId: string): Promise<Intended> {
  const last = await one(
    withAll(db)
      .where('i.verification_id', '=', verificationId)
      .where('i.status', '!=', 'drafted')
      .orderBy('i.drafted_at', 'desc')
      .limit(1),
  );
  const { status, settledAt, sentAt } = last ?? {};
  return {
    intent: last !== null && isTold(last.status) ? last : null,
    dropped: status === 'dropped' && settledAt != null ? { at: settledAt, wasTold: sentAt != null } : null,
  };
}

async function one(query: ReturnType<typeof withAll>): Promise<Intent | null> {
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  const { given_names, family_name, worded, ...intent } = row;
  return {
    ...intent,
    wording: worded ?? undefined,
    draftedBy: fullName({ givenNames: given_names, familyName: family_name }),
  };
}

/** The same once its student was told of it, for them: a draft is nothing yet. */
export async function findToldIntent(db: Tables, verificationId: string): Promise<Intent | null> {
  const intent = await findIntent(db, verificationId);
  return intent !== null && isTold(intent.status) ? intent : null;
}

/** What a student may still reply to, by their requests: until when. */
export async function mapToReply(db: Tables, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .select(['v.id', 'i.reply_by'])
    .where('v.person_id', '=', personId)
    .where(isSent)
    .execute();
  return new Map(rows.flatMap(({ id, reply_by }) => (reply_by === null ? [] : [[id, reply_by]])));
}

const isSent = sql<SqlBool>`i.status = 'sent'`;
