import type { Db } from '#kernel/db/database.ts';
import type { Portal } from '#portal/portal.ts';
import type { Changed } from '#portal/programme/verifications/change/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Befallen, type Ending, type Following, settle } from './end.ts';
import { listAt, listOfEnds } from './ends-store.ts';
import { factOf, isUnderWay } from './rules.ts';
import { lockTransfers, type Transfer } from './store.ts';

type Working = Pick<Portal, 'jobs'>;
type Tables = Db<PortalTables>;

/**
 * What follows for transfers when requests have changed (`ENS §10`): whoever changes a status that may end one comes
 * here with it, in the same transaction. The transfer is over, its other end goes on or ends, the student is told.
 */
export async function followTransfers(
  portal: Working,
  tx: Tables,
  changed: readonly Changed[],
  how: Following,
): Promise<void> {
  const touched = await listOfEnds(
    tx,
    changed.map(({ id }) => id),
  );
  if (touched.length === 0) return;
  const transfers = await lockTransfers(
    tx,
    touched.map(({ id }) => id),
  );
  const all = transfers.flatMap((transfer) => befallenOf(transfer, changed));
  for (const [fact, these] of Map.groupBy(all, (one) => one.fact))
    await settle(portal, tx, { fact, these }, how);
}

/** Ends a transfer that was asked or handed out, by its student's wish. */
export const withdrawTransfer = (portal: Working, tx: Tables, id: string, how: Following): Promise<boolean> =>
  endTransfers(portal, tx, { ids: [id], fact: 'withdraw' }, how);

/** Whether a student asked to be transferred to or from an institution in a line, and it is under way. */
export const hasTransferAt = async (
  db: Tables,
  {
    personId,
    ...where
  }: { readonly personId: string; readonly organisationId: string; readonly line: string },
): Promise<boolean> => (await listAt(db, { ...where, personIds: [personId] })).length > 0;

/** Ends what a student asked to be transferred to or from an institution in a line, and what is left of it there. */
export const withdrawAt = async (
  portal: Working,
  tx: Tables,
  {
    personId,
    ...where
  }: { readonly personId: string; readonly organisationId: string; readonly line: string },
  how: Following,
): Promise<void> => {
  const ids = await listAt(tx, { ...where, personIds: [personId] });
  await endTransfers(portal, tx, { ids, fact: 'withdraw' }, how);
};

/** Ends transfers under way of accounts to or from an institution, where what they have there passes to another. */
export const dropTransfers = async (
  portal: Working,
  tx: Tables,
  where: { readonly organisationId: string; readonly personIds: readonly string[] },
  how: Omit<Following, 'reason'>,
): Promise<void> => {
  const ids = await listAt(tx, where);
  await endTransfers(portal, tx, { ids, fact: 'fall' }, { ...how, reason: 'other_account' });
};

/** Whether any of them was still under way. */
async function endTransfers(
  portal: Working,
  tx: Tables,
  { ids, fact }: { readonly ids: readonly string[]; readonly fact: Ending },
  how: Following,
): Promise<boolean> {
  const transfers = (await lockTransfers(tx, ids)).filter(({ status }) => isUnderWay(status));
  const these = transfers.map((transfer): Befallen => ({ transfer, end: null, changed: null, fact }));
  if (these.length > 0) await settle(portal, tx, { fact, these }, how);
  return these.length > 0;
}

function befallenOf(transfer: Transfer, changed: readonly Changed[]): Befallen[] {
  for (const end of ['to', 'from'] as const) {
    const found = changed.find(({ id }) => id === (end === 'to' ? transfer.toId : transfer.fromId));
    if (found === undefined) continue;
    const fact = factOf({ end, status: found.to, closedWhy: found.closedWhy });
    if (fact === null || fact === 'hand_out' || fact === 'refuse') continue;
    return [{ transfer, end, changed: found, fact }];
  }
  return [];
}
