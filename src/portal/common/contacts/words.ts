import { brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { byName, jurisdictionText } from '#portal/common/members/words.ts';
import { words } from './fr.ts';
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

/** Whom to call in one line of plain text, as at the foot of an e-mail. */
export function contactLine(contact: Contact, locale: Locale): string {
  const { place, name, phone, email } = contact;
  const w = words[locale].short;
  const whose = place === 'office' ? w.office : w.by(placeText(place, locale));
  const ways = [name[locale], phone && w.phone(phone), email && w.email(email)].filter(Boolean);
  return `${whose} ${ways.join(', ') || addressText(contact, locale).replaceAll('\n', ', ')}`;
}

/** Where somebody is written to; the office where its brand says, unless its contact says otherwise. */
export const addressText = ({ place, address }: Pick<Contact, 'place' | 'address'>, locale: Locale): string =>
  address[locale] || (place === 'office' ? brand.address[locale].join('\n') : '');
