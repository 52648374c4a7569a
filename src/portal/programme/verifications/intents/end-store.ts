import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { DECISIONS, INTENTS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { LIVE_INTENTS } from './rules.ts';

/**
 * Ends what was intended of requests whose decision is in force no more: decided, where a signature that took effect
 * goes by it, else overtaken. Comes with the change of status, as the end of a number does.
 */
export async function endIntents(
  tx: Db<PortalTables>,
  verificationIds: readonly string[],
  at: Date,
): Promise<void> {
  if (verificationIds.length === 0) return;
  await sql`
    update ${INTENTS} i
    set status = case when exists (
        select from ${DECISIONS} d where d.intent_id = i.id and d.status = 'applied') then 'decided' else 'overtaken' end,
      settled_at = ${at}::timestamptz
    where i.verification_id = any(${verificationIds}::uuid[]) and i.status = any(${LIVE_INTENTS}::text[])`.execute(
    tx,
  );
}
