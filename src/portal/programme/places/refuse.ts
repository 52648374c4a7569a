import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listRefusals } from './refusals-store.ts';
import { stoppedUntil } from './rules.ts';
import { endPlace } from './store.ts';

/**
 * Refuses a student's place. Two institutions that don't find somebody stop them for a while, which the log keeps for
 * officers, and no institution's. False where the place was over already.
 */
export async function refusePlace(
  tx: Db<PortalTables>,
  { id, personId }: { readonly id: string; readonly personId: string },
  now: Date,
): Promise<boolean> {
  const refused = await endPlace(tx, id, 'refused', now);
  const until = stoppedUntil(await listRefusals(tx, personId, 2), now);
  if (!refused || until === null) return refused;
  await record(tx, {
    ...systemCause(now),
    action: 'student.claims_stopped',
    subject: `student:${personId}`,
    after: { until: until.toISOString() },
  });
  return true;
}
