import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { CORRECTIONS, DECISIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { afterCorrection, type What } from './rules.ts';

type Tables = Db<PortalTables>;

/** A correction as it is asked for. */
interface NewCorrection {
  readonly verificationId: string;
  readonly decisionId: string;
  readonly what: What;
  readonly reason: string;
  /** The day as it should be; null where the outcome is wrong. */
  readonly dayAfter: string | null;
  readonly toOffice: boolean;
  readonly by: string;
}

/** Keeps that a correction was asked for; null where one of the same request waits. */
export async function addCorrection(tx: Tables, asked: NewCorrection, now: Date): Promise<string | null> {
  const row = await tx
    .insertInto('corrections')
    .values({
      verification_id: asked.verificationId,
      decision_id: asked.decisionId,
      what: asked.what,
      reason: asked.reason,
      day_after: asked.dayAfter,
      to_office: asked.toOffice,
      asked_by: asked.by,
      asked_at: now,
      ...{ answer: null, settled_by: null, restored: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

interface Settled {
  readonly by: string;
  readonly now: Date;
  /** With `refuse` only: why. */
  readonly answer?: string;
}

/** Withdraws or refuses a correction that waits; whoever calls holds its request. */
export async function settleCorrection(
  tx: Tables,
  id: string,
  fact: 'withdraw' | 'refuse',
  { by, now, answer }: Settled,
): Promise<void> {
  await tx
    .updateTable('corrections')
    .set({
      status: afterCorrection(fact),
      settled_by: by,
      settled_at: now,
      ...(answer !== undefined && { answer }),
    })
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .execute();
}

/** Records that a decision was wrong where no number comes of it; the decision is corrected with it. */
export async function recordCorrection(
  tx: Tables,
  id: string,
  { by, now }: Omit<Settled, 'answer'>,
): Promise<void> {
  await sql`
    with made as (
      update ${CORRECTIONS} set status = ${afterCorrection('make')}, settled_by = ${by}::uuid,
        settled_at = ${now}::timestamptz, restored = false
      where id = ${id} and status = 'asked'
      returning decision_id
    )
    update ${DECISIONS} d set status = 'corrected' from made m where d.id = m.decision_id`.execute(tx);
}
