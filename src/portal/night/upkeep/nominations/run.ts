import { systemCause } from '#portal/common/arrival/cause.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { addReminders } from '#portal/common/reminders/store.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { lockNomination } from '#portal/joining/nominations/store.ts';
import { formsReminder, isStale } from '../rules.ts';
import { remind } from './emails.ts';
import { findWaiting, listWaiting, type WaitingNomination } from './store.ts';

/** Asks for signed forms that haven't come, and ends invitations that nobody took up. */
export const attendToNominations = (office: Office): Promise<void> =>
  inBatches(
    office.clock.now(),
    (reach) => listWaiting(office.db, reach),
    async (batch) => {
      const now = office.clock.now();
      await askForForms(office, batch, now);
      for (const one of batch) if (isStale(one, now)) await expire(office, one.id, now);
    },
  );

async function askForForms(office: Office, batch: readonly WaitingNomination[], now: Date): Promise<void> {
  const due = batch.flatMap((nomination) => {
    const kind = formsReminder(nomination, now);
    return kind === null ? [] : [{ subject: `nomination:${nomination.id}`, kind, nomination }];
  });
  await office.db.transaction().execute(async (tx) => {
    const added = await addReminders(tx, due, now);
    await remind(
      office,
      tx,
      added.map(({ nomination }) => nomination.id),
    );
  });
}

/** Decided anew under the lock, for the nominee may be writing at this moment. */
async function expire(office: Office, id: string, now: Date): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const nomination = await lockNomination(tx, id);
    const waiting = await findWaiting(tx, id);
    if (!waiting || !isStale(waiting, now)) return;
    await moveNomination(office, tx, nomination, {
      fact: 'expire',
      cause: systemCause(now, 'expiry'),
    });
  });
}
