import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
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
