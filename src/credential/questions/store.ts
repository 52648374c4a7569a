import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { holdCredential } from '../credentials/store.ts';
import type { CredentialTables } from '../tables.ts';
import type { QuestionId } from './rules.ts';

type Tables = Db<CredentialTables>;

export interface StoredAnswer {
  readonly question: QuestionId;
  /** Version of the normaliser (`kernel/text.ts`) that the answer went through. */
  readonly normaliser: number;
  readonly answer: Hashed;
}

/** A credential's questions with their hashed answers, in the order in which they were chosen. */
export async function listAnswers(db: Tables, credentialId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('recovery_answers')
    .select(['question', 'normaliser', 'answer_hash', 'pepper_id'])
    .where('credential_id', '=', credentialId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    question: row.question,
    normaliser: row.normaliser,
    answer: { hash: row.answer_hash, pepperId: row.pepper_id },
  }));
}

/** A user ID's questions in their order; `decoys` where nobody has it. The same work and as many rows in both cases. */
export async function listQuestionsOr(
  db: Tables,
  userId: string,
  decoys: readonly QuestionId[],
): Promise<QuestionId[]> {
  const rows = await db
    .selectFrom(
      sql<{
        question: QuestionId;
        position: number;
      }>`unnest(${sql.val(decoys)}::text[]) with ordinality`.as<'d'>(sql`d (question, position)`),
    )
    .leftJoin('credentials as c', (join) => join.on('c.user_id', '=', userId).on('c.status', '=', 'active'))
    .leftJoin('recovery_answers as a', (join) =>
      join.onRef('a.credential_id', '=', 'c.id').onRef('a.position', '=', 'd.position'),
    )
    .select((eb) => eb.fn.coalesce('a.question', 'd.question').as('question'))
    .orderBy('d.position')
    .execute();
  return rows.map(({ question }) => question);
}

/** Keeps answers that were seen from being replaced until the transaction ends; false when they were, or the credential ended. */
export async function holdAnswers(
  tx: Tables,
  credentialId: string,
  seen: readonly StoredAnswer[],
): Promise<boolean> {
  if (!(await holdCredential(tx, credentialId))) return false;
  return isDeepStrictEqual(await listAnswers(tx, credentialId), seen);
}

export async function addAnswers(
  tx: Tables,
  credentialId: string,
  answers: readonly StoredAnswer[],
): Promise<void> {
  await tx
    .insertInto('recovery_answers')
    .values(
      answers.map(({ question, normaliser, answer }, index) => ({
        credential_id: credentialId,
        position: index + 1,
        question,
        normaliser,
        answer_hash: answer.hash,
        pepper_id: answer.pepperId,
      })),
    )
    .execute();
}

export async function deleteAnswers(tx: Tables, credentialId: string): Promise<void> {
  await tx.deleteFrom('recovery_answers').where('credential_id', '=', credentialId).execute();
}
