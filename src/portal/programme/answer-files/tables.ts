import type { Generated, Timestamp } from '#kernel/db/tables.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';

/** Files that students add to their answers. */
interface AnswerFileTables {
  answer_files: AnswerFileTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends AnswerFileTables {}
}

interface AnswerFileTable {
  id: Generated<string>;
  question_id: string;
  file_name: string;
  media_type: MediaType;
  bytes: number;
  digest: string;
  added_at: Timestamp;
}
