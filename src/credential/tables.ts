import type { ColumnType, Generated } from 'kysely';
import type { NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { CredentialStatus } from './credentials/rules.ts';
import type { SignInResult } from './history/rules.ts';
import type { QuestionId } from './questions/rules.ts';

/** The credential service's own tables (`migrations/`). */
export interface CredentialTables {
  credentials: CredentialTable;
  terms_acceptances: TermsAcceptanceTable;
  recovery_answers: RecoveryAnswerTable;
  sign_ins: SignInTable;
  known_devices: KnownDeviceTable;
}

export interface CredentialTable {
  id: string;
  user_id: string;
  status: CredentialStatus;
  password_hash: string | null;
  pepper_id: string | null;
  created_at: Timestamp;
  password_changed_at: Timestamp;
  revoked_at: NullableTimestamp;
}

export interface TermsAcceptanceTable {
  id: Generated<string>;
  credential_id: string;
  version: string;
  locale: Locale;
  accepted_at: Timestamp;
}

export interface RecoveryAnswerTable {
  credential_id: string;
  position: number;
  question: QuestionId;
  normaliser: number;
  answer_hash: string;
  pepper_id: string;
}

export interface SignInTable {
  id: ColumnType<number | string, never, never>;
  credential_id: string | null;
  at: Timestamp;
  result: SignInResult;
  network: string;
  user_agent: string;
}

export interface KnownDeviceTable {
  credential_id: string;
  token_hash: Buffer;
  used_at: Timestamp;
}
