import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { PortalTables } from '#portal/tables.ts';
import { takeChangeOf } from './store.ts';

/**
 * Drops the address that an account waits for, also when its owner shuts others out of it: no stranger's wish outlives
 * the session in which it was made (`SECURITY §5`). To be called once those sessions have ended.
 */
export async function dropWaiting(tx: Db<PortalTables>, personId: string, cause: Cause): Promise<boolean> {
  if (!(await takeChangeOf(tx, personId))) return false;
  await record(tx, { ...cause, action: 'person.email_change_cancelled', subject: `person:${personId}` });
  return true;
}
