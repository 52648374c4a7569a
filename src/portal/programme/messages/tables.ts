import type { Json, NullableDay, NullableTimestamp, Serial, Timestamp } from '#kernel/db/tables.ts';
import type { Kind } from './rules.ts';

/** What is said in the threads of requests. */
interface MessageTables {
  messages: MessageTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends MessageTables {}
}

interface MessageTable {
  id: Serial;
  verification_id: string;
  person_id: string;
  kind: Kind;
  params: Json<Readonly<Record<string, unknown>>>;
  question_id: string | null;
  sent_at: Timestamp;
  read_at: NullableTimestamp;
  reply_wanted_until: NullableDay;
}
