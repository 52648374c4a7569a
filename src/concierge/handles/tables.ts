import type { Timestamp } from '#kernel/db/tables.ts';

/** The accounts of the partners' users; nothing in it names a partner or a person. */
export interface HandleTables {
  handles: HandleTable;
}

interface HandleTable {
  /** HMAC-SHA-256 of the partner's issuer and subject, under a key outside the database. */
  digest: Buffer;
  account_id: string;
  terms_version: string;
  created_at: Timestamp;
}
