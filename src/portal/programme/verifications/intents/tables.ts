import type { Generated, Json, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Evaluation } from '#portal/programme/eligibility/rules.ts';
import type { Inputs } from '#portal/programme/verifications/judge/rules.ts';
import type { IntentStatus } from './rules.ts';

declare module '#portal/tables.ts' {
  interface PortalTables {
    intents: IntentTable;
  }
}

/** What institutions intend to decide, and what their students replied. */
interface IntentTable {
  id: Generated<string>;
  verification_id: string;
  status: Generated<IntentStatus>;
  reasons: readonly string[];
  note: string;
  evaluation: Json<Evaluation>;
  inputs: Json<Inputs>;
  rule_version: number;
  drafted_by: string;
  drafted_at: Timestamp;
  sent_by: string | null;
  sent_at: NullableTimestamp;
  reply_by: NullableDay;
  reply: string | null;
  replied_at: NullableTimestamp;
  settled_at: NullableTimestamp;
  settled_by: string | null;
}
