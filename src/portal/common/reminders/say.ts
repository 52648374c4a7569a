import type { Db } from '#kernel/db/database.ts';
import { type Mail, sendMails } from '#kernel/mail/mail.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Office } from './batches.ts';
import { addReminders, type Reminder } from './store.ts';

/** Sends the mail of what was not said before, and notes that it is said, in one transaction. */
export const sayOnce = <R extends Reminder>(
  office: Office,
  due: readonly R[],
  write: (tx: Db<PortalTables>, fresh: readonly R[]) => Promise<readonly Mail[]> | readonly Mail[],
): Promise<void> =>
  office.db.transaction().execute(async (tx) => {
    const fresh = await addReminders(tx, due, office.clock.now());
    await sendMails(office.jobs, tx, await write(tx, fresh));
  });
