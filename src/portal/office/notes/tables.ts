import type { Generated, Timestamp } from '#kernel/db/tables.ts';

/** What officers tell one another of a nomination. */
interface NoteTables {
  case_notes: NoteTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends NoteTables {}
}

interface NoteTable {
  id: Generated<string>;
  nomination_id: string;
  note: string;
  written_by: string;
  written_at: Timestamp;
}
