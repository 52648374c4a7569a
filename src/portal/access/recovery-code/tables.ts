import type { Timestamp } from '#kernel/db/tables.ts';

/** The recovery codes people keep, hashed. */
interface RecoveryCodeTables {
  recovery_codes: RecoveryCodeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends RecoveryCodeTables {}
}

interface RecoveryCodeTable {
  person_id: string;
  /** Null of codes from before it was kept. */
  finder: string | null;
  code_hash: string;
  pepper_id: string;
  created_at: Timestamp;
}
