import type { Generated, NullableDay, Timestamp } from '#kernel/db/tables.ts';
import type { Role } from '#portal/roles.ts';
import type { ReadPage } from './store.ts';

/** Who opened whose file. */
interface ReadingTables {
  file_readings: FileReadingTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ReadingTables {}
}

interface FileReadingTable {
  id: Generated<string>;
  student_id: string;
  reader_id: string;
  role: Role;
  organisation_id: string | null;
  page: ReadPage;
  reason: string | null;
  at: Timestamp;
  quarter: number;
  salt: Generated<Buffer>;
  sealed_on: NullableDay;
}
