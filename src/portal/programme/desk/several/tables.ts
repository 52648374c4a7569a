import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Fallen, SelectionAct } from './rules.ts';

/** What was chosen from lists to be done at once. */
interface SelectionTables {
  request_selections: SelectionTable;
  request_selection_rows: SelectionRowTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends SelectionTables {}
}

interface SelectionTable {
  id: Generated<string>;
  organisation_id: string;
  person_id: string;
  act: SelectionAct;
  made_at: Timestamp;
  done_at: NullableTimestamp;
  holder_id: string | null;
}

interface SelectionRowTable {
  selection_id: string;
  verification_id: string;
  revision: number;
  outcome: 'done' | Fallen | null;
}
