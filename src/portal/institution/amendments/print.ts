import { fullName } from '#kernel/names.ts';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { blankIdentification, type Identification } from '#portal/joining/forms/types.ts';
import { linesOf } from './rules.ts';
import type { Amendment } from './store.ts';

interface Named {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
}

/** An amendment as an IMM 5592 with the action *amend*: the record as it is to be, and who asked and confirmed. */
export function identificationOf(
  locale: Locale,
  { reference, organisation, after, confirmedAt }: Amendment,
  by: { readonly asked: Named | null; readonly confirmed: Named | null },
): Identification {
  const blank = blankIdentification(locale);
  return {
    ...blank,
    reference,
    action: 'amend',
    institution: {
      nameEn: after.nameEn,
      nameFr: after.nameFr,
      operatingName: after.operatingName,
      campuses: linesOf(after.campuses),
      jurisdiction: organisation.jurisdiction,
      sector: after.sector === 'private' ? 'private' : 'public',
      address: linesOf(after.address),
      phone: after.institutionPhone,
      website: after.website,
      agreement: after.agreement,
    },
    representative: {
      ...blank.representative,
      familyName: by.asked?.familyName ?? null,
      givenNames: by.asked?.givenNames ?? null,
      email: by.asked?.email ?? null,
    },
    review: {
      name: by.confirmed ? fullName(by.confirmed) : null,
      decision: by.confirmed ? 'confirmed' : null,
      date: confirmedAt ? isoDate(confirmedAt) : null,
    },
  };
}
