import type { Generated, Timestamp } from '#kernel/db/tables.ts';

/** Addresses that wait to be confirmed. */
interface EmailChangeTables {
  email_changes: EmailChangeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends EmailChangeTables {}
}

interface EmailChangeTable {
  id: Generated<string>;
  person_id: string;
  email: string;
  token_hash: Buffer;
  asked_at: Timestamp;
  sent_at: Timestamp;
  expires_at: Timestamp;
}
