import type { Locale } from '#kernel/ui/locale.ts';
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
  readonly institution: Fillable<IdentifiedInstitution>;
  readonly representative: Fillable<IdentifiedRepresentative>;
  readonly authority: Fillable<{ name: string; title: string; date: string }>;
  readonly review: Fillable<{ name: string; decision: 'confirmed' | 'refused'; date: string }>;
}

interface IdentifiedInstitution {
  nameEn: string;
  nameFr: string;
  operatingName: string;
  campuses: readonly string[];
  jurisdiction: Jurisdiction;
  sector: 'public' | 'private';
  /** Its lines. */
  address: readonly string[];
  phone: string;
  website: string;
  agreement: string;
}

interface IdentifiedRepresentative {
  familyName: string;
  givenNames: string;
  title: string;
  department: string;
  email: string;
  phone: string;
  language: Locale;
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

const NOTHING = { name: null, title: null, date: null } as const;

export const blankIdentification = (locale: Locale): Identification => ({
  locale,
  reference: null,
  action: null,
  former: null,
  effective: null,
  institution: {
    nameEn: null,
    nameFr: null,
    operatingName: null,
    campuses: null,
    jurisdiction: null,
    sector: null,
    address: null,
    phone: null,
    website: null,
    agreement: null,
  },
  representative: {
    familyName: null,
    givenNames: null,
    title: null,
    department: null,
    email: null,
    phone: null,
    language: null,
  },
  authority: NOTHING,
  review: { name: null, decision: null, date: null },
});

export const blankAcknowledgement = (locale: Locale, version: string): Acknowledgement => ({
  locale,
  reference: null,
  version,
  person: { familyName: null, givenNames: null, institution: null, role: null },
  ticked: new Set(),
});
