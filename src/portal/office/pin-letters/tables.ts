import type { Generated, Json, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';

/** Runs in which many letters are printed as one file. */
interface LetterRunTables {
  letter_runs: LetterRunTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends LetterRunTables {}
}

interface LetterRunTable {
  id: Generated<string>;
  ordered_by: string;
  ordered_at: Timestamp;
  nominations: Json<string[]>;
  started_at: NullableTimestamp;
  done: Generated<number>;
  stamped_at: NullableTimestamp;
  ended_at: NullableTimestamp;
}
