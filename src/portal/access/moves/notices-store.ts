import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { NoticeStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** The notices that are about to be sent, one to each address. */
export async function addNotices(tx: Tables, moveId: string, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const rows = addresses.map((address) => ({ move_id: moveId, address, status: 'waiting' as const }));
  await tx.insertInto('move_notices').values(rows).execute();
}

export async function listNotices(tx: Tables, moveId: string): Promise<NoticeStatus[]> {
  const rows = await tx.selectFrom('move_notices').select('status').where('move_id', '=', moveId).execute();
  return rows.map(({ status }) => status);
}

/** What became of one; a notice that was taken was taken, whatever is heard of it later. */
export async function saveNotice(
  tx: Tables,
  { moveId, to }: { readonly moveId: string; readonly to: string },
  status: Exclude<NoticeStatus, 'waiting'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('move_notices')
    .set({ status, settled_at: now })
    .where('move_id', '=', moveId)
    .where('address', '=', to)
    .where('status', '!=', 'taken')
    .execute();
}
