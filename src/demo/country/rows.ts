import type { Actor, AuditAction, AuditSubject } from '#kernel/audit/event.ts';
import type { AmendmentRow, AnswerRow, ParticipationRow, ResetRow, ReviewRow } from './business-rows.ts';
import type { ContactRow } from './contacts.ts';
import type { FormRow, LetterRow, LinkRow, ScanRow } from './paper-rows.ts';
import type { Province } from './places.ts';
import type { RequestRow } from './request-rows.ts';
import type { CredentialRow, SignInRow } from './sign-in-rows.ts';
import { noStudents, type StudentRows } from './student-rows.ts';

type Locale = 'en' | 'fr';

/** Everything of an invented country, by table, as whoever stores it takes it; days are `YYYY-MM-DD`. */
export interface Country extends StudentRows {
  readonly persons: PersonRow[];
  readonly organisations: OrganisationRow[];
  readonly campuses: { id: string; organisation_id: string; name: string }[];
  readonly pins: PinRow[];
  readonly memberships: MembershipRow[];
  readonly membership_campuses: { membership_id: string; campus_id: string }[];
  readonly nominations: NominationRow[];
  readonly nomination_links: LinkRow[];
  readonly nomination_forms: FormRow[];
  readonly scans: ScanRow[];
  readonly pin_letters: LetterRow[];
  readonly amendments: AmendmentRow[];
  readonly reviews: ReviewRow[];
  readonly review_answers: AnswerRow[];
  readonly question_resets: ResetRow[];
  readonly participations: ParticipationRow[];
  readonly contacts: ContactRow[];
  readonly credentials: CredentialRow[];
  readonly sign_ins: SignInRow[];
  readonly requests: RequestRow[];
  readonly events: CountryEvent[];
  /** The contents that scans name by their digest. */
  readonly files: Uint8Array[];
}

export const emptyCountry = (): Country => ({
  persons: [],
  organisations: [],
  campuses: [],
  pins: [],
  memberships: [],
  membership_campuses: [],
  nominations: [],
  nomination_links: [],
  nomination_forms: [],
  scans: [],
  pin_letters: [],
  amendments: [],
  reviews: [],
  review_answers: [],
  question_resets: [],
  participations: [],
  contacts: [],
  credentials: [],
  sign_ins: [],
  ...noStudents(),
  requests: [],
  events: [],
  files: [],
});

export type CountryRole = 'administrator' | 'officer' | 'coordinator' | InstitutionRole;
export type InstitutionRole = 'dir' | 'alternate_dir' | 'signatory';
export type Kind = 'new_dir' | 'replace_dir' | 'alternate_dir' | 'signatory';
export type Status =
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

export interface PersonRow {
  id: string;
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  asked_position: null;
  questions_status: 'set' | 'disabled';
  created_at: Date;
}

export interface OrganisationRow {
  id: string;
  name_en: string;
  name_fr: string;
  jurisdiction: Province;
  operating_name: string;
  sector: 'public' | 'private';
  address: string;
  phone: string;
  website: string;
  agreement_reference: string;
  status: 'proposed' | 'confirmed' | 'refused' | 'closed';
  confirmed_by: string | null;
  created_at: Date;
}

export interface PinRow extends Record<'issued_by' | 'approved_by', string | null> {
  id: string;
  selector: string;
  secret_hash: string;
  pepper_id: string;
  kind: 'mailed' | 'slip';
  status: 'issued' | 'posted' | 'redeemed' | 'expired' | 'void' | 'replaced';
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  role: CountryRole;
  organisation_id: string | null;
  jurisdiction: Province | null;
  issued_at: Date;
  expires_at: Date;
  failures: number;
  redeemed_at: Date | null;
  redeemed_by: string | null;
  nomination_id: null;
}

export interface MembershipRow {
  id: string;
  person_id: string;
  role: CountryRole;
  organisation_id: string | null;
  jurisdiction: Province | null;
  status: 'active' | 'suspended' | 'deactivated' | 'ended';
  pin_id: string;
  granted_by: string | null;
  granted_at: Date;
  reason: string;
  changed_at: Date | null;
  last_active_at: Date | null;
  warned_at: Date | null;
}

export interface NominationRow {
  id: string;
  reference: string;
  kind: Kind;
  status: Status;
  organisation_id: string;
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  put_forward_as: string;
  nominated_by: string | null;
  confirmation: 'not_needed' | 'awaiting' | 'confirmed' | 'refused';
  confirmed_by: string | null;
  replaces_id: string | null;
  created_at: Date;
  completed_at: Date | null;
  received_on: string | null;
  received_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  reasons: string;
  pin_id: string | null;
  revision: number;
}

/** A state change that would have been logged, had it happened. */
export interface CountryEvent {
  readonly at: Date;
  readonly action: AuditAction;
  /** The portal itself, where nobody is named. */
  readonly actor?: Actor;
  readonly subject: AuditSubject;
  readonly organisationId?: string;
  readonly authority?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
