import type { Generated, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { AppealStatus } from './rules.ts';

declare module '#portal/tables.ts' {
  interface PortalTables {
    appeals: AppealTable;
  }
}

/** Reviews of decisions, asked for by their students. */
interface AppealTable {
  id: Generated<string>;
  verification_id: string;
  decision_id: string;
  status: Generated<AppealStatus>;
  reason: string;
  asked_at: Timestamp;
  due_on: NullableDay;
  reviewer_id: string | null;
  taken_at: NullableTimestamp;
  answer: string | null;
  answered_by: string | null;
  answered_at: NullableTimestamp;
  /** What was answered first, where it was answered again. */
  former_answer: string | null;
  former_answered_by: string | null;
  former_answered_at: NullableTimestamp;
  sent_on_at: NullableTimestamp;
  sent_on_words: string | null;
  coordinator_id: string | null;
  coordinator_words: string | null;
  coordinator_at: NullableTimestamp;
  restored: boolean | null;
  settled_at: NullableTimestamp;
}
