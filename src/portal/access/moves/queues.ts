import type { Db } from '#kernel/db/database.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { addNotices } from './notices-store.ts';
import { getAddressee } from './people/store.ts';
import { noticeDue } from './rules.ts';

export const RELEASE = 'portal.move-release';
export const ASKED = 'portal.move-asked';
export const HELD = 'portal.move-held';
export const OVERDUE = 'portal.move-notices-overdue';

type Outbox = Pick<Portal, 'jobs'>;

/** Writes to those who may decide about a request, after the answer has gone out. */
export const tellApprovers = ({ jobs }: Outbox, tx: Db<PortalTables>, moveId: string): Promise<void> =>
  jobs.send(tx, ASKED, { moveId });

/**
 * Tells every address on file of a move (`SECURITY §5`), each in a mail of its own, and looks after a while whether any
 * was told.
 */
export async function tellOwner(
  { jobs }: Outbox,
  tx: Db<PortalTables>,
  { moveId, personId, answeredAt }: { moveId: string; personId: string; answeredAt: Date },
): Promise<void> {
  const { addresses } = await getAddressee(tx, personId);
  await addNotices(tx, moveId, addresses);
  await jobs.sendAll(
    tx,
    HELD,
    addresses.map((to) => ({ moveId, to })),
  );
  await jobs.send(tx, OVERDUE, { moveId }, { startAfter: noticeDue(answeredAt) });
}
