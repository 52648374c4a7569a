import type { Generated, NullableTimestamp, Serial, Timestamp } from '#kernel/db/tables.ts';
import type { SignInResult } from './rules.ts';

/** Tries to sign in. */
export interface HistoryTables {
  sign_ins: SignInTable;
}

interface SignInTable {
  id: Serial;
  credential_id: string | null;
  at: Timestamp;
  result: SignInResult;
  network: string;
  user_agent: string;
  /** How often, within the hour, for tries that a block turned away. */
  times: Generated<number>;
  hour: NullableTimestamp;
}
