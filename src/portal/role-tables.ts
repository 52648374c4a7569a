import type {
  Day,
  Generated,
  GeneratedAlways,
  Json,
  NullableDay,
  NullableTimestamp,
  Timestamp,
} from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';

/** Tables of Step 1 and the life of a role (`migrations/002_roles.sql`). */
export interface RoleTables {
  campuses: CampusTable;
  nominations: NominationTable;
  nomination_links: NominationLinkTable;
  nomination_forms: NominationFormTable;
  scans: ScanTable;
  pin_letters: PinLetterTable;
  membership_campuses: MembershipCampusTable;
  amendments: AmendmentTable;
  reviews: ReviewTable;
  review_answers: ReviewAnswerTable;
  reminders: ReminderTable;
  question_resets: QuestionResetTable;
  letter_runs: LetterRunTable;
  terms_drafts: TermsDraftTable;
  door_retirements: DoorRetirementTable;
}

export interface CampusTable {
  id: Generated<string>;
  organisation_id: string;
  name: string;
  sort_name: GeneratedAlways<string>;
}

export type NominationKind = 'new_dir' | 'replace_dir' | 'alternate_dir' | 'signatory';

export type NominationStatus =
  | 'invited'
  | 'completed'
  | 'received'
  | 'returned'
  | 'approved'
  | 'pin_issued'
  | 'enrolled'
  | 'refused'
  | 'withdrawn'
  | 'expired';

export interface NominationTable {
  id: Generated<string>;
  reference: string;
  kind: NominationKind;
  status: NominationStatus;
  organisation_id: string;
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  put_forward_as: Generated<string>;
  nominated_by: string | null;
  confirmation: 'not_needed' | 'awaiting' | 'confirmed' | 'refused';
  confirmed_by: string | null;
  replaces_id: string | null;
  created_at: Timestamp;
  completed_at: NullableTimestamp;
  received_on: NullableDay;
  received_by: string | null;
  decided_at: NullableTimestamp;
  decided_by: string | null;
  reasons: Generated<string>;
  pin_id: string | null;
  revision: Generated<number>;
  words: GeneratedAlways<string>;
}

export interface NominationLinkTable {
  token_hash: Buffer;
  nomination_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: NullableTimestamp;
}

export interface NominationFormTable {
  nomination_id: string;
  form: 'imm5592' | 'acknowledgement';
  answers: Json<Record<string, string | string[]>>;
  locale: Locale;
  saved_at: Timestamp;
  completed_at: NullableTimestamp;
}

export interface ScanTable {
  id: Generated<string>;
  nomination_id: string;
  file_name: string;
  media_type: 'application/pdf' | 'image/png' | 'image/jpeg';
  bytes: number;
  digest: string;
  added_by: string;
  added_at: Timestamp;
  withdrawn_at: NullableTimestamp;
  withdrawn_by: string | null;
  withdrawn_reason: Generated<string>;
}

export interface PinLetterTable {
  pin_id: string;
  nomination_id: string | null;
  printed_at: Timestamp;
  printed_by: string;
  registered_number: string | null;
  posted_on: NullableDay;
  posted_by: string | null;
  run_id: string | null;
}

export interface MembershipCampusTable {
  membership_id: string;
  campus_id: string;
}

export interface AmendmentTable {
  id: Generated<string>;
  reference: string;
  organisation_id: string;
  status: 'requested' | 'confirmed' | 'applied' | 'refused' | 'withdrawn';
  before: Json<Record<string, string>>;
  after: Json<Record<string, string>>;
  requested_by: string;
  requested_at: Timestamp;
  confirmed_by: string | null;
  confirmed_at: NullableTimestamp;
  decided_by: string | null;
  decided_at: NullableTimestamp;
  reasons: Generated<string>;
}

export interface ReviewTable {
  id: Generated<string>;
  organisation_id: string;
  year: number;
  status: 'open' | 'done' | 'closed';
  opened_at: Timestamp;
  closes_at: Timestamp;
  settled_at: NullableTimestamp;
  reminded: Generated<string>;
}

export interface ReviewAnswerTable {
  review_id: string;
  membership_id: string;
  answer: 'confirmed' | 'left';
  answered_by: string;
  answered_at: Timestamp;
}

export interface ReminderTable {
  subject: string;
  kind: string;
  sent_at: Timestamp;
}

export interface QuestionResetTable {
  id: Generated<string>;
  person_id: string;
  status: 'awaiting_second' | 'done' | 'refused';
  asked_by: string;
  asked_at: Timestamp;
  confirmed_by: string | null;
  settled_at: NullableTimestamp;
  membership_id: string | null;
  pin_id: string | null;
}

export interface LetterRunTable {
  id: Generated<string>;
  ordered_by: string;
  ordered_at: Timestamp;
  nominations: Json<string[]>;
  started_at: NullableTimestamp;
  done: Generated<number>;
  ended_at: NullableTimestamp;
}

export interface TermsDraftTable {
  document: 'portal' | 'partner';
  body_en: string;
  body_fr: string;
  changes_en: string;
  changes_fr: string;
  saved_at: Timestamp;
  saved_by: string;
  revision: Generated<number>;
}

export interface DoorRetirementTable {
  id: Generated<string>;
  door: string;
  last_day: Day;
  reason_en: string;
  reason_fr: string;
  announced_by: string;
  announced_at: Timestamp;
  withdrawn_by: string | null;
  withdrawn_at: NullableTimestamp;
  revision: number;
}
