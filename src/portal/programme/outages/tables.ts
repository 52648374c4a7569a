import type { Day, Generated, NullableTimestamp, Serial, Timestamp } from '#kernel/db/tables.ts';

/** Times without the portal, and the deadlines that moved for them. */
interface DeadlineTables {
  heartbeats: HeartbeatTable;
  outages: OutageTable;
  moved_deadlines: MovedDeadlineTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends DeadlineTables {}
}

interface HeartbeatTable {
  single: Generated<boolean>;
  at: Timestamp;
}

interface OutageTable {
  id: Generated<string>;
  from_at: Timestamp;
  to_at: Timestamp;
  recorded_by: string | null;
  recorded_at: Timestamp;
  taken_back_at: NullableTimestamp;
  taken_back_by: string | null;
  taken_back_why: Generated<string>;
}

interface MovedDeadlineTable {
  id: Serial;
  outage_id: string;
  verification_id: string | null;
  transfer_id: string | null;
  intent_id: string | null;
  appeal_id: string | null;
  decision_id: string | null;
  from_day: Day;
  to_day: Day;
  at: Timestamp;
}
