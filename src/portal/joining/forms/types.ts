import type { Locale } from '#kernel/ui/locale.ts';
import type { FieldKey } from '#portal/common/identification/fields.ts';
import type { Jurisdiction } from '#portal/roles.ts';

/** Null leaves a field to be filled in by hand. */
type Fillable<T> = { readonly [K in keyof T]: T[K] | null };

export type IdentificationAction = 'new' | 'add' | 'replace' | 'remove' | 'amend';

/** What stands on an Institution Identification form, IMM 5592 (`DOMAIN §3`). Dates are 'YYYY-MM-DD'. */
export interface Identification {
  readonly locale: Locale;
  readonly reference: string | null;
  readonly action: IdentificationAction | null;
  /** Who is replaced or removed, and from when. */
  readonly former: string | null;
  readonly effective: string | null;
  readonly jurisdiction: Jurisdiction | null;
  /** The representative's. */
  readonly email: string | null;
  readonly fields: Readonly<Partial<Record<FieldKey, string | null>>>;
  readonly review: Fillable<{ name: string; decision: 'confirmed' | 'refused'; date: string }>;
}

export const STATEMENTS = [
  'personalUse',
  'noSharing',
  'confidentiality',
  'reportLoss',
  'reportDeparture',
  'auditConsent',
] as const;

/** What is agreed to, one by one (`DOMAIN §3`). */
type Statement = (typeof STATEMENTS)[number];

export type InstitutionRole = 'dir' | 'alternate_dir' | 'signatory';

/** What stands on an Acknowledgement of Terms and Conditions (`DOMAIN §3`). */
export interface Acknowledgement {
  readonly locale: Locale;
  readonly reference: string | null;
  /** The form's version, as a date. */
  readonly version: string;
  readonly person: Fillable<{
    familyName: string;
    givenNames: string;
    institution: string;
    role: InstitutionRole;
  }>;
  readonly ticked: ReadonlySet<Statement>;
}

export const blankIdentification = (locale: Locale): Identification => ({
  locale,
  reference: null,
  action: null,
  former: null,
  effective: null,
  jurisdiction: null,
  email: null,
  fields: {},
  review: { name: null, decision: null, date: null },
});

export const blankAcknowledgement = (locale: Locale, version: string): Acknowledgement => ({
  locale,
  reference: null,
  version,
  person: { familyName: null, givenNames: null, institution: null, role: null },
  ticked: new Set(),
});
