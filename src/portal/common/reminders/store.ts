import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Something that is said once. */
export interface Reminder {
  /** Whom or what it is about, its kind and its id: `pin:0198…`. */
  readonly subject: string;
  readonly kind: string;
}

/** Notes what is about to be said, and answers what was not said before: send that, in this same transaction. */
export async function addReminders<R extends Reminder>(
  tx: Db<PortalTables>,
  reminders: readonly R[],
  now: Date,
): Promise<readonly R[]> {
  if (reminders.length === 0) return [];
  const rows = await tx
    .insertInto('reminders')
    .values(reminders.map(({ subject, kind }) => ({ subject, kind, sent_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['subject', 'kind'])
    .execute();
  const added = new Set(rows.map(keyOf));
  return reminders.filter((reminder) => added.has(keyOf(reminder)));
}

const keyOf = ({ subject, kind }: Reminder): string => `${subject} ${kind}`;
