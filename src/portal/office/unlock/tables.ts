import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { ResetStatus } from './rules.ts';

/** Resets of security questions. */
interface QuestionResetTables {
  question_resets: QuestionResetTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends QuestionResetTables {}
}

interface QuestionResetTable {
  id: Generated<string>;
  person_id: string;
  status: ResetStatus;
  asked_by: string;
  asked_at: Timestamp;
  confirmed_by: string | null;
  settled_at: NullableTimestamp;
  membership_id: string | null;
  pin_id: string | null;
}
