import type { Timestamp } from '#kernel/db/tables.ts';

/** Records that two people claim. */
interface ContestedTables {
  contested_records: ContestedRecordTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ContestedTables {}
}

interface ContestedRecordTable {
  place_id: string;
  proved_id: string;
  noticed_at: Timestamp;
}
