import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Gives a request in progress to somebody else; false where it has changed, or is signed. */
export async function assign(
  tx: Db<PortalTables>,
  { id, revision, holderId }: { readonly id: string; readonly revision: number; readonly holderId: string },
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('verifications')
    .set({ holder_id: holderId, claimed_at: now, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('status', '=', 'in_progress')
    .where('pending_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
