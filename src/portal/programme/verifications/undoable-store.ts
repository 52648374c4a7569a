import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { mapBarred } from './barred/store.ts';
import { APPEALS, CORRECTIONS, DECISIONS, INTENTS } from './names-store.ts';
import { mayUndo } from './signing/rules.ts';

interface Who {
  readonly personId: string;
  /** Whether it is a DIR or an alternate. */
  readonly represents: boolean;
}

/** Of these signatures those that somebody may undo: their own, and what they could have signed themselves. */
export async function listUndoableBy(
  db: Db<PortalTables>,
  decisionIds: readonly string[],
  me: Who,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (decisionIds.length === 0) return new Set();
  const { rows } = await sql<Row>`
    select d.id, d.verification_id as "verificationId", d.signer_id as "signerId",
      array_remove(array[r.signer_id, i.sent_by, c.asked_by], null) as "before"
    from ${DECISIONS} d
    left join ${APPEALS} a on a.id = d.appeal_id
    left join ${CORRECTIONS} c on c.id = d.correction_id
    left join ${DECISIONS} r on r.id = coalesce(a.decision_id, c.decision_id)
    left join ${INTENTS} i on i.id = r.intent_id
    where d.id = any(${decisionIds}::uuid[])`.execute(db);
  const others = rows.filter(({ signerId }) => signerId !== me.personId);
  const ids = me.represents ? others.map(({ verificationId }) => verificationId) : [];
  const bars = await mapBarred(db, me.personId, ids, now);
  const mine = rows.filter((row) => mayUndo({ ...row, bar: bars.get(row.verificationId) ?? null }, me));
  return new Set(mine.map(({ id }) => id));
}

interface Row {
  readonly id: string;
  readonly verificationId: string;
  readonly signerId: string;
  /** Who signed or announced what is reviewed or corrected by it, and who asked for the correction. */
  readonly before: readonly string[];
}
