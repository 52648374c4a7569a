import type { Timestamp } from '#kernel/db/tables.ts';

/** What was said, so that it is said once. */
interface ReminderTables {
  reminders: ReminderTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ReminderTables {}
}

interface ReminderTable {
  subject: string;
  kind: string;
  sent_at: Timestamp;
}
