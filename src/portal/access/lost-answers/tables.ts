import type { Timestamp } from '#kernel/db/tables.ts';

/** Students who wait to set new questions. */
interface LostAnswersTables {
  lost_answers: LostAnswersTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends LostAnswersTables {}
}

interface LostAnswersTable {
  person_id: string;
  credential_id: string;
  asked_at: Timestamp;
}
