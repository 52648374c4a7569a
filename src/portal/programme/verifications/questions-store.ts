import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Keeps what a student is asked; answers the question's id. */
export async function addQuestion(
  tx: Tables,
  asked: { readonly verificationId: string; readonly question: string; readonly by: string },
  now: Date,
): Promise<string> {
  const row = await tx
    .insertInto('verification_questions')
    .values({
      verification_id: asked.verificationId,
      question: asked.question,
      asked_by: asked.by,
      asked_at: now,
      answer: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps what a student answered, '' where it was gone on without an answer; the question's id, null where nothing is asked. */
export async function saveAnswer(
  tx: Tables,
  verificationId: string,
  answer: string,
  now: Date,
): Promise<string | null> {
  const row = await tx
    .updateTable('verification_questions')
    .set({ answer, answered_at: now })
    .where('verification_id', '=', verificationId)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
