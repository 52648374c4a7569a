import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Keeps what a student is asked. */
export async function addQuestion(
  tx: Tables,
  asked: { readonly verificationId: string; readonly question: string; readonly by: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('verification_questions')
    .values({
      verification_id: asked.verificationId,
      question: asked.question,
      asked_by: asked.by,
      asked_at: now,
      answer: null,
    })
    .execute();
}

/** Keeps what a student answered, '' where it was gone on without an answer; nothing where nothing is asked. */
export async function saveAnswer(
  tx: Tables,
  verificationId: string,
  answer: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('verification_questions')
    .set({ answer, answered_at: now })
    .where('verification_id', '=', verificationId)
    .where('answered_at', 'is', null)
    .execute();
}
