import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A file of an answer; what it holds lies under its digest. */
export interface AnswerFile {
  readonly id: string;
  readonly questionId: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly digest: string;
}

/** The files of the answer that is not sent yet, while there is one to send. */
export const listUnsentFiles = (db: Tables, verificationId: string): Promise<AnswerFile[]> =>
  files(db)
    .where('q.verification_id', '=', verificationId)
    .where('q.answered_at', 'is', null)
    .orderBy('f.added_at')
    .orderBy('f.id')
    .execute();

/** The files of a request's answers that were sent: whoever reads the answer reads them too. */
export const listSentFiles = (db: Tables, verificationId: string): Promise<AnswerFile[]> =>
  sent(db).where('q.verification_id', '=', verificationId).orderBy('f.added_at').orderBy('f.id').execute();

/** A file of a request, sent or not, for its student. @throws NotFound for another's (`SECURITY §6`). */
export const getOwnAnswerFile = (db: Tables, verificationId: string, id: string): Promise<AnswerFile> =>
  one(files(db).where('q.verification_id', '=', verificationId).where('f.id', '=', id));

/** A file of a request that was sent. @throws NotFound for every other (`SECURITY §6`). */
export const getSentFile = (db: Tables, verificationId: string, id: string): Promise<AnswerFile> =>
  one(sent(db).where('q.verification_id', '=', verificationId).where('f.id', '=', id));

async function one(query: ReturnType<typeof files>): Promise<AnswerFile> {
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return row;
}

/** The question that a request waits for an answer to, held until the transaction ends; null once there is none. */
export async function lockOpenQuestion(tx: Tables, verificationId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('verification_questions as q')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .select('q.id')
    .where('q.verification_id', '=', verificationId)
    .where('q.answered_at', 'is', null)
    .where('v.status', '=', 'info_requested')
    .forUpdate('q')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Adds a file to an answer that was not sent. */
export async function addAnswerFile(
  tx: Tables,
  { questionId, fileName, mediaType, bytes, digest }: Omit<AnswerFile, 'id'>,
  now: Date,
): Promise<string> {
  const row = await tx
    .insertInto('answer_files')
    .values({
      question_id: questionId,
      file_name: fileName,
      media_type: mediaType,
      bytes,
      digest,
      added_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes files off an answer that was not sent; answers which they were. */
export async function dropAnswerFiles(
  tx: Tables,
  questionId: string,
  ids: readonly string[],
): Promise<readonly Pick<AnswerFile, 'id' | 'digest'>[]> {
  if (ids.length === 0) return [];
  return tx
    .deleteFrom('answer_files')
    .where('question_id', '=', questionId)
    .where('id', 'in', ids)
    .returning(['id', 'digest'])
    .execute();
}

/** Takes files off answers that can't be sent any more; answers whose they were. */
export const dropUnsent = (tx: Tables): Promise<(Pick<AnswerFile, 'id' | 'digest'> & OfRequest)[]> =>
  tx
    .deleteFrom('answer_files as f')
    .using('verification_questions as q')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .whereRef('q.id', '=', 'f.question_id')
    .where(({ or, and, eb }) =>
      or([
        eb('q.answer', '=', ''),
        and([eb('q.answered_at', 'is', null), eb('v.status', '!=', 'info_requested')]),
      ]),
    )
    .returning(['f.id', 'f.digest', 'q.verification_id as verificationId'])
    .execute();

interface OfRequest {
  readonly verificationId: string;
}

/** Every file that an answer refers to, sent or not, by its digest, with the references of the requests. */
export async function listReferences(db: Tables): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('answer_files as f')
    .innerJoin('verification_questions as q', 'q.id', 'f.question_id')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .select(['f.digest', 'v.reference'])
    .orderBy('f.digest')
    .orderBy('v.reference')
    .execute();
  const grouped = Map.groupBy(rows, ({ digest }) => digest);
  return new Map([...grouped].map(([digest, those]) => [digest, those.map(({ reference }) => reference)]));
}

const files = (db: Tables) =>
  db
    .selectFrom('answer_files as f')
    .innerJoin('verification_questions as q', 'q.id', 'f.question_id')
    .select(['f.id', 'f.question_id as questionId', 'f.file_name as fileName'])
    .select(['f.media_type as mediaType', 'f.bytes', 'f.digest']);

/** An answer of no words is none: the institution went on without it. */
const sent = (db: Tables) => files(db).where('q.answer', '!=', '');
