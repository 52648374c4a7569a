import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { FindingStatus, Kind } from './rules.ts';

/** Records that two people claim, and what was found of them. */
interface ContestedTables {
  contested_records: ContestedRecordTable;
  contest_findings: ContestFindingTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ContestedTables {}
}

interface ContestedRecordTable {
  id: Generated<string>;
  place_id: string;
  proved_id: string;
  noticed_at: Timestamp;
  told_at: NullableTimestamp;
}

interface ContestFindingTable {
  id: Generated<string>;
  contest_id: string;
  finding: Kind;
  later_person: string;
  proved_person: string;
  note: string;
  status: Generated<FindingStatus>;
  found_by: string;
  found_at: Timestamp;
  second_by: string | null;
  second_at: NullableTimestamp;
  passes_at: NullableTimestamp;
  objected_by: string | null;
  why: Generated<string>;
  settled_at: NullableTimestamp;
}
