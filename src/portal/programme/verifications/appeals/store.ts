import type { Db } from '#kernel/db/database.ts';
import { filesOf } from '#portal/programme/answer-files/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type AppealFact, edgesOfAppeal } from './rules.ts';

type Tables = Db<PortalTables>;

/** A review as its student asks for it. */
interface NewAppeal {
  readonly verificationId: string;
  readonly decisionId: string;
  readonly reason: string;
  readonly dueOn: string;
}

/** Keeps that a review was asked for; the ids of the files that go out with it, null where one of the same decision was. */
export async function addAppeal(tx: Tables, asked: NewAppeal, now: Date): Promise<readonly string[] | null> {
  const row = await tx
    .insertInto('appeals')
    .values({
      verification_id: asked.verificationId,
      decision_id: asked.decisionId,
      reason: asked.reason,
      asked_at: now,
      due_on: asked.dueOn,
      ...{ reviewer_id: null, answer: null, answered_by: null, sent_on_words: null },
      ...{ former_answer: null, former_answered_by: null },
      ...{ coordinator_id: null, coordinator_words: null, restored: null },
    })
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .returning(filesOf('decision', 'appeals.decision_id').as('files'))
    .executeTakeFirst();
  return row?.files.map((file) => file.id) ?? null;
}

/** Gives a review that was taken up to another reviewer. */
export async function saveReviewer(
  tx: Tables,
  id: string,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('appeals')
    .set({ reviewer_id: personId, taken_at: now })
    .where('id', '=', id)
    .where('status', '=', 'under_review')
    .execute();
}

/** What is kept as a review moves. */
interface Moved {
  readonly now: Date;
  /** The day by which whoever must act next should have; null where nobody must. */
  readonly dueOn?: string | null;
  readonly reviewerId?: string;
  readonly answer?: { readonly by: string; readonly words: string };
  readonly sentOn?: string;
  readonly coordinator?: { readonly by: string; readonly words: string };
  /** With `change` only: whether it gave a number. */
  readonly restored?: boolean;
}

/** Lets a fact befall a review, where it can. */
export async function moveAppeal(
  tx: Tables,
  id: string,
  fact: AppealFact,
  { now, dueOn = null, reviewerId, answer, sentOn, coordinator, restored }: Moved,
): Promise<boolean> {
  const { from, to } = edgesOfAppeal(fact);
  const isOver = to === 'changed' || to === 'withdrawn' || to === 'lapsed' || to === 'closed';
  const row = await tx
    .updateTable('appeals')
    .set((eb) => ({
      status: to,
      due_on: dueOn,
      ...(reviewerId !== undefined && { reviewer_id: reviewerId, taken_at: now }),
      ...(answer !== undefined && {
        ...{ answer: answer.words, answered_by: answer.by, answered_at: now },
        // What stood there until now stays; in an update every column on the right is as it was.
        former_answer: eb.ref('answer'),
        former_answered_by: eb.ref('answered_by'),
        former_answered_at: eb.ref('answered_at'),
      }),
      ...(sentOn !== undefined && { sent_on_at: now, sent_on_words: sentOn }),
      ...(coordinator !== undefined && {
        coordinator_id: coordinator.by,
        coordinator_words: coordinator.words,
        coordinator_at: now,
      }),
      ...(restored !== undefined && { restored }),
      ...(isOver && { settled_at: now }),
    }))
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
