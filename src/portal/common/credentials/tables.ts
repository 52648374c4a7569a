import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { CredentialStatus, SignInOutcome } from './rules.ts';

/** What signs people in, how far each has come on its way in, and when it came. */
interface CredentialTables {
  credentials: CredentialTable;
  enrolments: EnrolmentTable;
  sign_ins: SignInTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends CredentialTables {}
}

interface CredentialTable {
  id: Generated<string>;
  issuer: string;
  subject: string;
  person_id: string | null;
  status: CredentialStatus;
  first_seen_at: Timestamp;
  linked_at: NullableTimestamp;
  retired_at: NullableTimestamp;
  last_sign_in_at: NullableTimestamp;
}

interface EnrolmentTable {
  credential_id: string;
  welcomed_at: NullableTimestamp;
  has_pin_at: NullableTimestamp;
  pin_id: string | null;
  proved_at: NullableTimestamp;
  studying_at: NullableTimestamp;
}

interface SignInTable {
  id: Generated<string>;
  person_id: string;
  credential_id: string;
  at: Timestamp;
  network: string;
  user_agent: string;
  outcome: SignInOutcome;
}
