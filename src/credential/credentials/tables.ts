import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { CredentialStatus } from './rules.ts';

/** User IDs with their passwords, and the terms they accepted. */
export interface UserTables {
  credentials: CredentialTable;
  terms_acceptances: TermsAcceptanceTable;
}

interface CredentialTable {
  id: string;
  user_id: string;
  status: CredentialStatus;
  password_hash: string | null;
  pepper_id: string | null;
  created_at: Timestamp;
  password_changed_at: Timestamp;
  revoked_at: NullableTimestamp;
}

interface TermsAcceptanceTable {
  id: Generated<string>;
  credential_id: string;
  version: string;
  locale: Locale;
  accepted_at: Timestamp;
}
