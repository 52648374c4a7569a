import type { Generated, GeneratedAlways } from 'kysely';
import type { NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { MoveProof, MoveStatus } from '#portal/access/moves/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { RoleTables } from './role-tables.ts';

/** The portal's own tables (`migrations/`). */
export interface PortalTables extends RoleTables {
  organisations: OrganisationTable;
  persons: PersonTable;
  credentials: CredentialTable;
  sign_ins: SignInTable;
  pins: PinTable;
  memberships: MembershipTable;
  enrolments: EnrolmentTable;
  terms_versions: TermsVersionTable;
  terms_acceptances: TermsAcceptanceTable;
  security_answers: SecurityAnswerTable;
  recovery_codes: RecoveryCodeTable;
  credential_moves: CredentialMoveTable;
  logout_tokens: LogoutTokenTable;
  email_changes: EmailChangeTable;
}

export interface OrganisationTable {
  id: Generated<string>;
  name_en: string;
  name_fr: string;
  jurisdiction: Jurisdiction;
  operating_name: Generated<string>;
  sector: Generated<'public' | 'private'>;
  address: Generated<string>;
  phone: Generated<string>;
  website: Generated<string>;
  agreement_reference: Generated<string>;
  status: Generated<'proposed' | 'confirmed' | 'refused' | 'closed'>;
  confirmed_by: string | null;
  created_at: Timestamp;
  words: GeneratedAlways<string>;
  sort_en: GeneratedAlways<string>;
  sort_fr: GeneratedAlways<string>;
}

export interface PersonTable {
  id: Generated<string>;
  given_names: string;
  family_name: string;
  email: string | null;
  locale: Locale;
  asked_position: number | null;
  questions_status: Generated<'set' | 'disabled'>;
  created_at: Timestamp;
  words: GeneratedAlways<string>;
  sort_name: GeneratedAlways<string>;
}

export interface EmailChangeTable {
  id: Generated<string>;
  person_id: string;
  email: string;
  token_hash: Buffer;
  asked_at: Timestamp;
  expires_at: Timestamp;
}

export interface CredentialTable {
  id: Generated<string>;
  issuer: string;
  subject: string;
  person_id: string | null;
  status: 'known' | 'linked' | 'retired';
  first_seen_at: Timestamp;
  linked_at: NullableTimestamp;
  retired_at: NullableTimestamp;
  last_sign_in_at: NullableTimestamp;
}

export interface SignInTable {
  id: Generated<string>;
  person_id: string;
  credential_id: string;
  at: Timestamp;
  network: string;
  user_agent: string;
  outcome: 'signed_in' | 'wrong_answer';
}

export type PinStatus = 'issued' | 'posted' | 'redeemed' | 'expired' | 'void' | 'replaced';

export interface PinTable {
  id: Generated<string>;
  selector: string;
  secret_hash: string;
  pepper_id: string;
  kind: 'mailed' | 'slip';
  status: PinStatus;
  given_names: string;
  family_name: string;
  email: string | null;
  locale: Locale;
  role: Role;
  organisation_id: string | null;
  jurisdiction: Jurisdiction | null;
  issued_by: string | null;
  issued_at: Timestamp;
  expires_at: Timestamp;
  failures: Generated<number>;
  redeemed_at: NullableTimestamp;
  redeemed_by: string | null;
  nomination_id: string | null;
  resets_person: Generated<string | null>;
}

export interface MembershipTable {
  id: Generated<string>;
  person_id: string;
  role: Role;
  organisation_id: string | null;
  jurisdiction: Jurisdiction | null;
  status: 'active' | 'suspended' | 'deactivated' | 'ended';
  pin_id: string;
  granted_by: string | null;
  granted_at: Timestamp;
  reason: Generated<string>;
  changed_at: NullableTimestamp;
  last_active_at: NullableTimestamp;
  warned_at: NullableTimestamp;
}

export interface EnrolmentTable {
  credential_id: string;
  welcomed_at: NullableTimestamp;
  has_pin_at: NullableTimestamp;
  pin_id: string | null;
  proved_at: NullableTimestamp;
}

export interface TermsVersionTable {
  document: 'portal' | 'partner';
  version: number;
  body_en: string;
  body_fr: string;
  changes_en: Generated<string>;
  changes_fr: Generated<string>;
  published_at: Timestamp;
  published_by: string | null;
}

export interface TermsAcceptanceTable {
  id: Generated<string>;
  document: 'portal' | 'partner';
  version: number;
  locale: Locale;
  credential_id: string;
  person_id: string | null;
  accepted_at: Timestamp;
}

export interface SecurityAnswerTable {
  person_id: string;
  position: number;
  question_id: string | null;
  own_question: string | null;
  answer_hash: string;
  pepper_id: string;
  normaliser_version: number;
  set_at: Timestamp;
}

export interface RecoveryCodeTable {
  person_id: string;
  code_hash: string;
  pepper_id: string;
  created_at: Timestamp;
}

export interface CredentialMoveTable {
  id: Generated<string>;
  person_id: string | null;
  new_credential_id: string;
  old_credential_id: string | null;
  pin_id: string | null;
  proof: MoveProof;
  status: MoveStatus;
  requested_at: Timestamp;
  lapses_at: Timestamp;
  release_at: NullableTimestamp;
  cancel_token_hash: Buffer | null;
  approved_by: string | null;
  confirmed_by: string | null;
  refused_by: string | null;
  refusal: string | null;
  settled_at: NullableTimestamp;
}

export interface LogoutTokenTable {
  issuer: string;
  jti: string;
  seen_at: Timestamp;
}
