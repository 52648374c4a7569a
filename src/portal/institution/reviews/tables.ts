import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { ReviewAnswer, ReviewStatus } from './rules.ts';

/** Yearly reviews, and what was answered. */
interface ReviewTables {
  reviews: ReviewTable;
  review_answers: ReviewAnswerTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ReviewTables {}
}

interface ReviewTable {
  id: Generated<string>;
  organisation_id: string;
  year: number;
  status: ReviewStatus;
  opened_at: Timestamp;
  closes_at: Timestamp;
  settled_at: NullableTimestamp;
  reminded: Generated<string>;
}

interface ReviewAnswerTable {
  review_id: string;
  membership_id: string;
  answer: ReviewAnswer;
  answered_by: string;
  answered_at: Timestamp;
}
