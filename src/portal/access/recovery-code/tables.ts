import type { Timestamp } from '#kernel/db/tables.ts';

/** The recovery codes people keep, hashed. */
export interface RecoveryCodeTables {
  recovery_codes: RecoveryCodeTable;
}

export interface RecoveryCodeTable {
  person_id: string;
  code_hash: string;
  pepper_id: string;
  created_at: Timestamp;
}
