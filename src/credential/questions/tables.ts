import type { QuestionId } from './rules.ts';

/** Recovery questions, and their hashed answers. */
export interface RecoveryAnswerTables {
  recovery_answers: RecoveryAnswerTable;
}

interface RecoveryAnswerTable {
  credential_id: string;
  position: number;
  question: QuestionId;
  normaliser: number;
  answer_hash: string;
  pepper_id: string;
}
