import type { Timestamp } from '#kernel/db/tables.ts';

/** Files whose last reference may have gone. */
interface KeptFileTables {
  forgotten_files: ForgottenFileTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends KeptFileTables {}
}

interface ForgottenFileTable {
  digest: string;
  at: Timestamp;
}
