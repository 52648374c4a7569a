import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Occasion, Whose } from './rules.ts';

type Tables = Db<PortalTables>;

/** A file of what a student writes; what it holds lies under its digest. */
export interface AnswerFile {
  readonly id: string;
  /** Of which question, intent or decision. */
  readonly ofId: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly digest: string;
}

/** A file as it is shown beside what it came with. */
export type SentFile = Pick<AnswerFile, 'id' | 'fileName' | 'bytes'>;

/** By which column a file is of what. */
const COLUMNS = {
  question: 'question_id',
  intent: 'intent_id',
  decision: 'decision_id',
} as const satisfies Record<Occasion, string>;

/** Files that were added and not sent yet, while they can be. */
export const listUnsentFiles = (db: Tables, { verificationId, occasion }: Whose): Promise<AnswerFile[]> =>
  files(db)
    .where('f.verification_id', '=', verificationId)
    .where(`f.${COLUMNS[occasion]}`, 'is not', null)
    .where(UNSENT)
    .orderBy('f.added_at')
    .orderBy('f.id')
    .execute();

/** The files of a request that were sent: whoever reads what they came with reads them too. */
export const listSentFiles = (db: Tables, verificationId: string): Promise<AnswerFile[]> =>
  files(db)
    .where('f.verification_id', '=', verificationId)
    .where(SENT)
    .orderBy('f.added_at')
    .orderBy('f.id')
    .execute();

/** A file of a request, sent or not, for its student. @throws NotFound for another's (`SECURITY §6`). */
export const getOwnAnswerFile = (db: Tables, verificationId: string, id: string): Promise<AnswerFile> =>
  one(files(db).where('f.verification_id', '=', verificationId).where('f.id', '=', id));

/** A file of a request that was sent. @throws NotFound for every other (`SECURITY §6`). */
export const getSentFile = (db: Tables, verificationId: string, id: string): Promise<AnswerFile> =>
  one(files(db).where('f.verification_id', '=', verificationId).where('f.id', '=', id).where(SENT));

/** One of a review, or of the reply before its decision. @throws NotFound for every other (`SECURITY §6`). */
export const getReviewFile = (
  db: Tables,
  { decisionId, intentId }: { readonly decisionId: string; readonly intentId: string | null },
  id: string,
): Promise<AnswerFile> =>
  one(
    files(db)
      .where('f.id', '=', id)
      .where(({ or, eb }) => or([eb('f.decision_id', '=', decisionId), eb('f.intent_id', '=', intentId)]))
      .where(SENT),
  );

async function one(query: ReturnType<typeof files>): Promise<AnswerFile> {
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return row;
}

/** What a student can write to as a request stands, held until the transaction ends; null where there is nothing. */
export async function lockOpen(tx: Tables, { verificationId, occasion }: Whose): Promise<string | null> {
  const { rows } = await OPEN[occasion](verificationId).execute(tx);
  return rows[0]?.id ?? null;
}

const OPEN = {
  question: (id: string) => sql<{ id: string }>`
    select q.id from portal.verification_questions q join portal.verifications v on v.id = q.verification_id
    where q.verification_id = ${id} and q.answered_at is null and v.status = 'info_requested'
    for update of q`,
  intent: (id: string) => sql<{ id: string }>`
    select i.id from portal.intents i where i.verification_id = ${id} and i.status in ('sent', 'lapsed')
    for update`,
  decision: (id: string) => sql<{ id: string }>`
    select d.id from portal.verifications v
    join portal.decisions d on d.verification_id = v.id and d.fact = 'find_ineligible'
      and d.status in ('applied', 'corrected')
    where v.id = ${id} and v.status = 'ineligible'
      and not exists (select from portal.appeals a where a.decision_id = d.id)
    order by d.effective_at desc
    limit 1
    for update of v`,
} as const satisfies Record<Occasion, unknown>;

/** Adds a file to what was not sent yet. */
export async function addAnswerFile(
  tx: Tables,
  { verificationId, occasion }: Whose,
  { ofId, fileName, mediaType, bytes, digest }: Omit<AnswerFile, 'id'>,
  now: Date,
): Promise<string> {
  const none = { question_id: null, intent_id: null, decision_id: null };
  const row = await tx
    .insertInto('answer_files')
    .values({
      ...{ verification_id: verificationId, ...none, [COLUMNS[occasion]]: ofId },
      ...{ file_name: fileName, media_type: mediaType, bytes, digest, added_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes files off what was not sent yet; answers which they were. */
export async function dropAnswerFiles(
  tx: Tables,
  { verificationId, occasion }: Whose,
  ofId: string,
  ids: readonly string[],
): Promise<readonly Pick<AnswerFile, 'id' | 'digest'>[]> {
  if (ids.length === 0) return [];
  return tx
    .deleteFrom('answer_files')
    .where('verification_id', '=', verificationId)
    .where(COLUMNS[occasion], '=', ofId)
    .where('id', 'in', ids)
    .returning(['id', 'digest'])
    .execute();
}

/**
 * Takes files off what can't be sent any more; answers whose they were. Nobody asks for a review a month after the last
 * day, wherever outages have moved it.
 */
export async function dropUnsent(
  tx: Tables,
  now: Date,
): Promise<readonly (Pick<AnswerFile, 'id' | 'digest'> & OfRequest)[]> {
  const { rows } = await sql<Pick<AnswerFile, 'id' | 'digest'> & OfRequest>`
    delete from portal.answer_files f using portal.verifications v, portal.line_rules r
    where v.id = f.verification_id and r.line = v.line and r.version = v.rule_version and (
      exists (select from portal.verification_questions q where q.id = f.question_id
        and (q.answer = '' or q.answered_at is null and v.status <> 'info_requested'))
      or exists (select from portal.intents i where i.id = f.intent_id
        and i.reply is null and i.status not in ('sent', 'lapsed'))
      or exists (select from portal.decisions d where d.id = f.decision_id
        and not exists (select from portal.appeals a where a.decision_id = d.id)
        and (v.status <> 'ineligible' or d.effective_at
          + make_interval(days => (r.body -> 'clocks' ->> 'appeal')::integer + 31) < ${now}::timestamptz)))
    returning f.id, f.digest, f.verification_id as "verificationId"`.execute(tx);
  return rows;
}

interface OfRequest {
  readonly verificationId: string;
}

/** Every file that is referred to, sent or not, by its digest, with the references of the requests. */
export async function listReferences(db: Tables): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('answer_files as f')
    .innerJoin('verifications as v', 'v.id', 'f.verification_id')
    .select(['f.digest', 'v.reference'])
    .orderBy('f.digest')
    .orderBy('v.reference')
    .execute();
  const grouped = Map.groupBy(rows, ({ digest }) => digest);
  return new Map([...grouped].map(([digest, those]) => [digest, those.map(({ reference }) => reference)]));
}

/** The files of a row of which the name of a table stands for, in the statement that reads it. */
export const filesOf = (occasion: Occasion, id: string) =>
  sql<readonly SentFile[]>`(
    select coalesce(json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'bytes', f.bytes)
      order by f.added_at, f.id), '[]')
    from portal.answer_files f where ${sql.ref(`f.${COLUMNS[occasion]}`)} = ${sql.ref(id)})`;

const files = (db: Tables) =>
  db
    .selectFrom('answer_files as f')
    .leftJoin('verification_questions as q', 'q.id', 'f.question_id')
    .leftJoin('intents as i', 'i.id', 'f.intent_id')
    .leftJoin('appeals as a', 'a.decision_id', 'f.decision_id')
    .select(sql<string>`coalesce(f.question_id, f.intent_id, f.decision_id)`.as('ofId'))
    .select(['f.id', 'f.file_name as fileName', 'f.media_type as mediaType', 'f.bytes', 'f.digest']);

/** An answer of no words is none: the institution went on without it. */
const SENT = sql<SqlBool>`(q.answer <> '' or i.reply is not null or a.id is not null)`;
const UNSENT = sql<SqlBool>`(q.id is not null and q.answered_at is null
  or i.status in ('sent', 'lapsed') and i.reply is null or f.decision_id is not null and a.id is null)`;
