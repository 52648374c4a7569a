import type { AuditEvent } from '#kernel/audit/event.ts';
import type { Details } from '#portal/common/students/rules.ts';
import type { Purpose } from '#portal/programme/consents/rules.ts';
import type { KnownReason } from '#portal/programme/lines/rules.ts';
import type { PeriodEntry } from '#portal/programme/roster/rules.ts';
import type { Decline, Refusal } from '#portal/programme/verifications/transfers/rules.ts';
import type { Role } from '#portal/roles.ts';

/** What an institution has on file of a student of its own. */
interface RecordStory {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly email: string | null;
  readonly programme: string;
  readonly periods: readonly PeriodEntry[];
}

/** A student, and what became of the one request that they sent; place, consent and record are on file already. */
export interface RequestStory {
  readonly line: string;
  readonly reference: string;
  readonly personId: string;
  readonly placeId: string;
  readonly consentId: string;
  readonly details: Omit<Details, 'email'>;
  readonly enrolledAt: Date;
  readonly organisationId: string;
  readonly campusId: string | null;
  readonly studentNumber: string;
  readonly purposes: readonly Purpose[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly askedAt: Date;
  /** Null where the institution has nobody under that number. */
  readonly record: RecordStory | null;
  readonly steps: readonly Step[];
}

interface ByStaff {
  readonly at: Date;
  readonly by: string;
  readonly role: Role;
}

/** The institution to which a decision is taken along, and where its student is on file there; both are already. */
interface Destination {
  readonly organisationId: string;
  readonly placeId: string;
  readonly consentId: string;
}

interface Handed {
  /** Of the request that begins at the new institution. */
  readonly reference: string;
}

/** By somebody of the new institution. */
interface There {
  readonly organisationId: string;
}

/** What happens to a request once it was sent; without somebody who does it, its student does. */
export type Step =
  | ({ readonly kind: 'claim' } & ByStaff)
  /** A code is sent to the student's address on record, who types it. */
  | ({ readonly kind: 'code' } & ByStaff)
  | ({ readonly kind: 'put_back' } & ByStaff)
  | ({ readonly kind: 'not_ours' } & ByStaff)
  | ({ readonly kind: 'ask'; readonly question: string } & ByStaff)
  | SignStep
  | ({ readonly kind: 'intend'; readonly reasons: readonly KnownReason[]; readonly note: string } & ByStaff)
  | ({ readonly kind: 'end' } & ByStaff)
  | ({ readonly kind: 'take' } & ByStaff)
  | ({ readonly kind: 'uphold'; readonly answer: string } & ByStaff)
  | ({ readonly kind: 'mistake'; readonly words: string } & ByStaff)
  | { readonly kind: 'reply'; readonly at: Date; readonly reply: string }
  | { readonly kind: 'review'; readonly at: Date; readonly words: string }
  | { readonly kind: 'send_on'; readonly at: Date; readonly words: string }
  | { readonly kind: 'transfer'; readonly at: Date; readonly to: Destination }
  | ({ readonly kind: 'hand_out'; readonly lastDay: string | null } & Handed & ByStaff)
  | ({ readonly kind: 'hand_out_by_itself'; readonly at: Date } & Handed)
  | ({ readonly kind: 'keep'; readonly reason: Refusal; readonly note: string } & ByStaff)
  | ({ readonly kind: 'accept' } & There & ByStaff)
  | ({ readonly kind: 'decline'; readonly reason: Decline; readonly note: string } & There & ByStaff)
  | { readonly kind: 'lapse'; readonly at: Date }
  | { readonly kind: 'answer'; readonly at: Date; readonly answer: string }
  | { readonly kind: 'cancel'; readonly at: Date }
  | { readonly kind: 'revoke'; readonly at: Date };

export type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

export interface SignStep extends ByStaff {
  readonly kind: 'sign';
  readonly fact: 'find_eligible' | 'find_ineligible';
  readonly reasons: readonly KnownReason[];
  readonly note: string;
  readonly overrideReason: string | null;
  /** Taken back within its time. */
  readonly undone: boolean;
}

/** What the log holds of it. */
export type Happened = Omit<AuditEvent, 'correlationId' | 'network'>;
