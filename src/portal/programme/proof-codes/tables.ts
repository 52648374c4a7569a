import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';

/** Codes by which students prove who they are. */
interface ProofCodeTables {
  proof_codes: ProofCodeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ProofCodeTables {}
}

interface ProofCodeTable {
  id: Generated<string>;
  place_id: string;
  roster_id: string;
  email_by: string | null;
  email_at: Timestamp;
  asked_by: string;
  asked_at: Timestamp;
  sent_at: NullableTimestamp;
  hash: string | null;
  pepper_id: string | null;
  tries: Generated<number>;
  used_at: NullableTimestamp;
}
