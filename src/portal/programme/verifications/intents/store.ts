import type { Db } from '#kernel/db/database.ts';
import { filesOf } from '#portal/programme/answer-files/store.ts';
import type { Judgement } from '#portal/programme/verifications/judge/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { fromOf } from './rules.ts';

type Tables = Db<PortalTables>;

/** What is written of an intent: why, in codes and words, and what the numbers say on that day. */
interface Written {
  readonly verificationId: string;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly judgement: Pick<Judgement, 'evaluation' | 'inputs'>;
  readonly ruleVersion: number;
  readonly by: string;
  readonly now: Date;
}

/**
 * Keeps a draft, or what it has become, for the request whose lock the caller holds; null where what is intended was
 * sent already.
 */
export async function saveDraft(tx: Tables, written: Written): Promise<string | null> {
  const values = {
    reasons: [...written.reasons],
    note: written.note,
    evaluation: JSON.stringify(written.judgement.evaluation),
    inputs: JSON.stringify(written.judgement.inputs),
    rule_version: written.ruleVersion,
    drafted_by: written.by,
    drafted_at: written.now,
  };
  const changed = await tx
    .updateTable('intents')
    .set(values)
    .where('verification_id', '=', written.verificationId)
    .where('status', '=', 'drafted')
    .returning('id')
    .executeTakeFirst();
  if (changed !== undefined) return changed.id;
  const added = await tx
    .insertInto('intents')
    .values({
      ...values,
      verification_id: written.verificationId,
      ...{ sent_by: null, reply: null, settled_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}

/** Sends a draft to its student. */
export async function sendDraft(
  tx: Tables,
  id: string,
  { by, now, replyBy }: { readonly by: string; readonly now: Date; readonly replyBy: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('intents')
    .set({ status: 'sent', sent_by: by, sent_at: now, reply_by: replyBy })
    .where('id', '=', id)
    .where('status', 'in', fromOf('send'))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a student's reply; the ids of the files that go out with it, null where it was replied to before, or is over. */
export async function saveReply(
  tx: Tables,
  id: string,
  reply: string,
  now: Date,
): Promise<readonly string[] | null> {
  const row = await tx
    .updateTable('intents')
    .set({ status: 'replied', reply, replied_at: now })
    .where('id', '=', id)
    .where('status', 'in', fromOf('reply'))
    .returning(filesOf('intent', 'intents.id').as('files'))
    .executeTakeFirst();
  return row?.files.map((file) => file.id) ?? null;
}

/** Keeps that a student let the last day go by. */
export async function saveLapse(tx: Tables, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('intents')
    .set({ status: 'lapsed' })
    .where('id', '=', id)
    .where('status', 'in', fromOf('lapse'))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Drops what was intended. */
export async function saveDrop(tx: Tables, id: string, by: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('intents')
    .set({ status: 'dropped', settled_at: now, settled_by: by })
    .where('id', '=', id)
    .where('status', 'in', fromOf('drop'))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
