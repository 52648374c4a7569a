import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { ReviewAnswer, ReviewStatus } from './rules.ts';

/** Yearly reviews, and what was answered. */
export interface ReviewTables {
  reviews: ReviewTable;
  review_answers: ReviewAnswerTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ReviewTables {}
}

export interface ReviewTable {
  id: Generated<string>;
  organisation_id: string;
  year: number;
  status: ReviewStatus;
  opened_at: Timestamp;
  closes_at: Timestamp;
  settled_at: NullableTimestamp;
  reminded: Generated<string>;
}

export interface ReviewAnswerTable {
  review_id: string;
  membership_id: string;
  answer: ReviewAnswer;
  answered_by: string;
  answered_at: Timestamp;
}
