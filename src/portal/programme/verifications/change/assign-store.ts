import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Which requests, and as somebody saw them where they decide by that. */
interface Assigned {
  readonly ids: readonly string[];
  readonly revision?: number;
  readonly holderId: string;
}

/**
 * Gives requests that are being worked on to somebody else, in one statement; those are left out that have changed, or
 * are signed. A request that is new is claimed for them instead (`changeStatus`).
 */
export async function assign(
  tx: Db<PortalTables>,
  { ids, revision, holderId }: Assigned,
  now: Date,
): Promise<string[]> {
  let query = tx
    .updateTable('verifications')
    .set(({ eb }) => ({ holder_id: holderId, claimed_at: now, revision: eb('revision', '+', 1) }))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('status', 'in', ['in_progress', 'info_requested'])
    .where('pending_id', 'is', null);
  if (revision !== undefined) query = query.where('revision', '=', revision);
  const rows = await query.returning('id').execute();
  return rows.map(({ id }) => id);
}
