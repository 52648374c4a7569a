import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { announceTransfer } from '#portal/programme/verifications/transfers/emails.ts';
import { followTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import { handOut } from '#portal/programme/verifications/transfers/hand-out.ts';
import { addNotice } from '#portal/programme/verifications/transfers/handed-store.ts';
import { lockTransfers } from '#portal/programme/verifications/transfers/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listArrived, listLate, type Waiting } from './due-store.ts';
import { stepOn } from './rules.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/** Transfers looked at in one go; each is moved in a transaction of its own. */
const AT_ONCE = 500;

/**
 * Each night: what its institution did not hand out in time goes by itself, and what its new institution did not accept
 * is told of three times before it goes back (`ENS §10`). May run twice.
 */
export async function runTransfers(portal: Working): Promise<void> {
  const now = portal.clock.now();
  const today = isoDate(now);
  const cause = systemCause(now, undefined, 'schedule');
  for (const id of await listLate(portal.db, today, AT_ONCE))
    await portal.db
      .transaction()
      .execute((tx) => handOut(portal, tx, id, { by: null, cause, lastDay: null, now }));
  for (const one of await listArrived(portal.db))
    if (stepOn(one, today) !== null)
      await portal.db.transaction().execute((tx) => moveOn(portal, tx, one.id, { now, today }));
}

/** A step is looked at again under the lock: it may have been accepted meanwhile, or told by another run. */
async function moveOn(
  portal: Working,
  tx: Db<PortalTables>,
  id: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<void> {
  await lockTransfers(tx, [id]);
  const [one] = await listArrived(tx, id);
  const step = one === undefined ? null : stepOn(one, today);
  if (one === undefined || step === null) return;
  if (step.kind === 'notice') return tell(portal, tx, one, { step: step.step, now, today });
  const cause = systemCause(now, undefined, 'schedule');
  const change = { fact: 'close', by: null, at: now, dueOn: null, closedWhy: 'lapsed' } as const;
  const changed = await changeStatus(tx, { ids: [one.toId] }, change);
  await followTransfers(portal, tx, changed, { by: null, cause, now });
}

async function tell(
  portal: Working,
  tx: Db<PortalTables>,
  one: Waiting,
  { step, now, today }: { readonly step: number; readonly now: Date; readonly today: string },
): Promise<void> {
  if (!(await addNotice(tx, { transferId: one.id, step, onDay: today }))) return;
  await record(tx, {
    ...systemCause(now, undefined, 'schedule'),
    action: 'transfer.told',
    subject: `transfer:${one.id}`,
    organisationId: one.organisationId,
    after: { step },
  });
  const content = { kind: 'transfer', step: 'waits' } as const;
  await tellStudents(portal, tx, [{ id: one.fromId, personId: one.personId, content }], now);
  await announceTransfer(portal, tx, one.organisationId, now);
}
