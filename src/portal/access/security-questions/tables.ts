import type { Timestamp } from '#kernel/db/tables.ts';

/** The questions people set, and their hashed answers. */
interface SecurityAnswerTables {
  security_answers: SecurityAnswerTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends SecurityAnswerTables {}
}

interface SecurityAnswerTable {
  person_id: string;
  position: number;
  question_id: string | null;
  own_question: string | null;
  answer_hash: string;
  pepper_id: string;
  normaliser_version: number;
  set_at: Timestamp;
}
