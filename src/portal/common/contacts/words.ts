import { brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { byName, jurisdictionText } from '#portal/common/members/words.ts';
import { CONTACT_PLACES, type Contact, type ContactPlace } from './rules.ts';

export const placeText = (place: ContactPlace, locale: Locale): string =>
  place === 'office' ? brand[locale].unit : jurisdictionText(place, locale);

/** The office first, then provinces and territories as the reader's language has them in order. */
export const inOrder = (places: readonly ContactPlace[], locale: Locale): readonly ContactPlace[] => [
  ...places.filter((place) => place === 'office'),
  ...byName(
    CONTACT_PLACES.filter((place) => place !== 'office' && places.includes(place)),
    locale,
    (place) => placeText(place, locale),
  ),
];

/** Where somebody is written to; the office where its brand says, unless its contact says otherwise. */
export const addressText = ({ place, address }: Pick<Contact, 'place' | 'address'>, locale: Locale): string =>
  address[locale] || (place === 'office' ? brand.address[locale].join('\n') : '');
