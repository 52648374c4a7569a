import type { Generated, Timestamp } from '#kernel/db/tables.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';

/** Files that students add to their answers, to replies, and to what they ask a review by. */
interface AnswerFileTables {
  answer_files: AnswerFileTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends AnswerFileTables {}
}

interface AnswerFileTable {
  id: Generated<string>;
  verification_id: string;
  question_id: string | null;
  intent_id: string | null;
  decision_id: string | null;
  file_name: string;
  media_type: MediaType;
  bytes: number;
  digest: string;
  added_at: Timestamp;
}
