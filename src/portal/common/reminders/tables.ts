import type { Timestamp } from '#kernel/db/tables.ts';

/** What was said, so that it is said once. */
export interface ReminderTables {
  reminders: ReminderTable;
}

export interface ReminderTable {
  subject: string;
  kind: string;
  sent_at: Timestamp;
}
