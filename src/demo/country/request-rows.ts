type Locale = 'en' | 'fr';

/** A period of study; days are `YYYY-MM-DD`. */
export interface PeriodRow {
  readonly from: string;
  readonly to: string;
  readonly load: 'full_time' | 'part_time' | 'leave';
  readonly standing: 'satisfactory' | 'unsatisfactory' | 'not_assessed';
  readonly kind: 'credential' | 'language';
  readonly programme: string;
}

/** What an institution has on file of a student of its own. */
export interface RecordRow {
  readonly id: string;
  readonly organisationId: string;
  readonly campusId: string | null;
  readonly studentNumber: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  /** Their address at the institution; null where it has none on record. */
  readonly email: string | null;
  readonly programme: string;
  readonly periods: readonly PeriodRow[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A student's request and what became of it. */
export interface RequestRow {
  readonly line: string;
  readonly reference: string;
  readonly personId: string;
  readonly placeId: string;
  readonly consentId: string;
  readonly locale: Locale;
  readonly details: {
    readonly givenNames: string;
    readonly familyName: string;
    readonly dateOfBirth: string;
    readonly clientId: string;
  };
  readonly enrolledAt: Date;
  readonly organisationId: string;
  readonly campusId: string | null;
  readonly studentNumber: string;
  readonly programme: string;
  readonly purposes: readonly ('verify' | 'yearly' | 'transfer')[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly askedAt: Date;
  readonly record: RecordRow | null;
  /** What more happens to it may be added while its country is made. */
  readonly steps: StepRow[];
}

export interface ByStaff {
  readonly at: Date;
  readonly by: string;
  readonly role: 'dir' | 'alternate_dir' | 'signatory';
}

export type StepRow =
  | ({ readonly kind: 'claim' | 'code' | 'put_back' | 'not_ours' } & ByStaff)
  | ({ readonly kind: 'ask'; readonly question: string } & ByStaff)
  | ({
      readonly kind: 'sign';
      readonly fact: 'find_eligible' | 'find_ineligible';
      readonly reasons: readonly ('too_few_days' | 'part_time' | 'standing' | 'excluded')[];
      readonly note: string;
      readonly overrideReason: string | null;
      readonly undone: boolean;
    } & ByStaff)
  | ({
      readonly kind: 'intend';
      readonly reasons: readonly ('part_time' | 'standing')[];
      readonly note: string;
    } & ByStaff)
  | ({ readonly kind: 'end' | 'take' } & ByStaff)
  | ({ readonly kind: 'uphold'; readonly answer: string } & ByStaff)
  | ({ readonly kind: 'mistake'; readonly words: string } & ByStaff)
  | { readonly kind: 'reply'; readonly at: Date; readonly reply: string }
  | { readonly kind: 'review' | 'send_on'; readonly at: Date; readonly words: string }
  | {
      readonly kind: 'transfer';
      readonly at: Date;
      readonly to: { readonly organisationId: string; readonly placeId: string; readonly consentId: string };
    }
  | ({ readonly kind: 'hand_out'; readonly reference: string; readonly lastDay: string } & ByStaff)
  | { readonly kind: 'hand_out_by_itself'; readonly at: Date; readonly reference: string }
  | ({ readonly kind: 'keep'; readonly reason: 'other'; readonly note: string } & ByStaff)
  | ({ readonly kind: 'accept'; readonly organisationId: string } & ByStaff)
  | ({
      readonly kind: 'decline';
      readonly organisationId: string;
      readonly reason: 'not_registered';
      readonly note: string;
    } & ByStaff)
  | { readonly kind: 'lapse'; readonly at: Date }
  | { readonly kind: 'answer'; readonly at: Date; readonly answer: string }
  | { readonly kind: 'cancel' | 'revoke'; readonly at: Date };
