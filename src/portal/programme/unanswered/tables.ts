import type { Day, Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';

/** Notices that a request closes, and closings that wait for an officer. */
interface UnansweredTables {
  closing_notices: ClosingNoticeTable;
  halted_closings: HaltedClosingTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends UnansweredTables {}
}

interface ClosingNoticeTable {
  question_id: string;
  step: number;
  on_day: Day;
  closes_on: Day;
}

interface HaltedClosingTable {
  id: Generated<string>;
  organisation_id: string;
  verification_ids: readonly string[];
  open: number;
  halted_at: Timestamp;
  released_by: string | null;
  released_at: NullableTimestamp;
}
