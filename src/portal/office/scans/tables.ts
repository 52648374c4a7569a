import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';

/** Scans of signed forms. */
interface ScanTables {
  scans: ScanTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ScanTables {}
}

interface ScanTable {
  id: Generated<string>;
  nomination_id: string;
  file_name: string;
  media_type: MediaType;
  bytes: number;
  digest: string;
  added_by: string;
  added_at: Timestamp;
  withdrawn_at: NullableTimestamp;
  withdrawn_by: string | null;
  withdrawn_reason: Generated<string>;
}
