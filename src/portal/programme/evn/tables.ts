import type { Day, Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { NumberStatus, PermitEnd } from './rules.ts';

/** Eligibility verification numbers, and permits given back once they had ended, and checks that found nothing. */
interface EvnTables {
  evns: EvnTable;
  surrenders: SurrenderTable;
  number_misses: NumberMissTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends EvnTables {}
}

interface EvnTable {
  number: string;
  person_id: string;
  organisation_id: string;
  line: string;
  verification_id: string;
  decision_id: string;
  status: Generated<NumberStatus>;
  live_at: Timestamp;
  ended_at: NullableTimestamp;
  reason: string | null;
  superseded_by: string | null;
}

interface SurrenderTable {
  id: Generated<string>;
  person_id: string;
  line: string;
  on_day: Day;
  what: Generated<PermitEnd>;
  recorded_by: string;
  recorded_at: Timestamp;
}

interface NumberMissTable {
  day: Day;
  person_id: string;
  organisation_id: string | null;
  n: Generated<number>;
}
