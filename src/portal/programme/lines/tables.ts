import type { Day, Generated, Json, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { LineRule } from './rules.ts';

/** Lines of business, their rules, and who takes part. */
interface LineTables {
  lines: LineTable;
  line_rules: LineRuleTable;
  participations: ParticipationTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends LineTables {}
}

interface LineTable {
  code: string;
  name_en: string;
  name_fr: string;
  created_at: Timestamp;
}

interface LineRuleTable {
  line: string;
  version: number;
  in_force_from: Day;
  body: Json<LineRule>;
  published_at: Timestamp;
  proposal_id: string | null;
}

interface ParticipationTable {
  id: Generated<string>;
  line: string;
  organisation_id: string;
  from_day: Day;
  to_day: NullableDay;
  ended_why: string | null;
  recorded_by: string;
  recorded_at: Timestamp;
  ended_by: string | null;
  ended_at: NullableTimestamp;
}
