import { skeletonOf } from '#kernel/look-alikes.ts';
import type { RecordFields } from '#portal/common/identification/fields.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';

export const ORGANISATION_STATUSES = ['proposed', 'confirmed', 'refused', 'closed'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** An institution of the programme, as lists and headings need it. */
export interface Organisation {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly jurisdiction: Jurisdiction;
  readonly status: OrganisationStatus;
}

/** What is on file about an institution: the fields of its identification form (`DOMAIN §3`). */
export interface OrganisationRecord extends Organisation {
  readonly fields: RecordFields;
}

/** Whether people may still be put forward for it. */
export const takesNominations = ({ status }: Pick<Organisation, 'status'>): boolean =>
  status === 'proposed' || status === 'confirmed';

export interface NewOrganisation {
  readonly nameEn: string;
  readonly nameFr: string;
  readonly jurisdiction: Jurisdiction;
}

/**
 * Whether an institution would bear a name that another has, as readers see it and however it is typed; letters of other
 * scripts that look the same included.
 */
export function areNamesakes(one: NewOrganisation, other: Organisation): boolean {
  const taken = [other.name.en, other.name.fr].map(skeletonOf);
  return (
    one.jurisdiction === other.jurisdiction &&
    [one.nameEn, one.nameFr].some((name) => taken.includes(skeletonOf(name)))
  );
}

type OrganisationFault = 'nameMissing' | 'jurisdictionMissing';

/** An institution as somebody named it: one name will do for both languages, a jurisdiction must be chosen. */
export function readOrganisation(typed: {
  readonly nameEn: string;
  readonly nameFr: string;
  readonly jurisdiction: string;
}): NewOrganisation | readonly OrganisationFault[] {
  const [nameEn, nameFr] = [tidy(typed.nameEn), tidy(typed.nameFr)];
  const jurisdiction = JURISDICTIONS.find((known) => known === typed.jurisdiction);
  const nameMissing = nameEn === '' && nameFr === '';
  if (jurisdiction === undefined || nameMissing)
    return [
      ...(nameMissing ? ['nameMissing' as const] : []),
      ...(jurisdiction === undefined ? ['jurisdictionMissing' as const] : []),
    ];
  return { nameEn: nameEn || nameFr, nameFr: nameFr || nameEn, jurisdiction };
}

/** One line, without the spaces that pasting brings along. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

export const PAGE_SIZE = 20;

/** As many as a list shows at once to be printed. */
export const WHOLE_SIZE = 500;

/** Which part of a list is loaded; pages count from 1. */
export interface Slice {
  readonly current: number;
  readonly size: number;
}

export const FIRST_PAGE: Slice = { current: 1, size: PAGE_SIZE };

/** A page of a list; `whole` where all of it may be asked for at once. */
export interface ListPage extends Slice {
  readonly total: number;
  readonly whole: boolean;
}

/**
 * How many pages a list has, and which of them was asked for; at least one, and never beyond the last. `all` asks for the
 * whole list, where it is not too long.
 */
export function pageOf(asked: string | undefined, count: number): ListPage {
  const whole = count <= WHOLE_SIZE;
  if (asked === 'all' && whole) return { current: 1, total: 1, size: WHOLE_SIZE, whole };
  const total = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const page = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return { current: Math.min(Math.max(1, page), total), total, size: PAGE_SIZE, whole };
}
