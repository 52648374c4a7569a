import { fullName } from '#kernel/names.ts';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { blankIdentification, type Identification } from '#portal/joining/forms/types.ts';
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
  return {
    ...blankIdentification(locale),
    reference,
    action: 'amend',
    jurisdiction: organisation.jurisdiction,
    email: by.asked?.email ?? null,
    fields: {
      ...after,
      familyName: by.asked?.familyName ?? null,
      givenNames: by.asked?.givenNames ?? null,
    },
    review: {
      name: by.confirmed ? fullName(by.confirmed) : null,
      decision: by.confirmed ? 'confirmed' : null,
      date: confirmedAt ? isoDate(confirmedAt) : null,
    },
  };
}
