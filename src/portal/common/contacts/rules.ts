import { readEmail } from '#kernel/email.ts';
import { isPhone } from '#kernel/phone.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';

/** Whose contact it is: a province's or territory's coordinator, or the office. */
export type ContactPlace = Jurisdiction | 'office';

/** The office first, which answers wherever nobody else is recorded. */
export const CONTACT_PLACES: readonly ContactPlace[] = ['office', ...JURISDICTIONS];

/** In which languages they answer. */
export const SERVED = ['both', 'en', 'fr'] as const;
export type Served = (typeof SERVED)[number];

/** A text that may differ by language. */
interface Both {
  readonly en: string;
  readonly fr: string;
}

/** Somebody to call, as everybody may read it; an empty text where there is none. */
export interface Contact {
  readonly place: ContactPlace;
  readonly name: Both;
  readonly phone: string;
  readonly email: string;
  readonly address: Both;
  readonly hours: Both;
  readonly served: Served;
}

export type Contacts = ReadonlyMap<ContactPlace, Contact>;

/** Whom to call about a place: its coordinator, else the office; null while nobody is recorded for either. */
export const contactFor = (contacts: Contacts, place: ContactPlace | null): Contact | null =>
  (place === null ? undefined : contacts.get(place)) ?? contacts.get('office') ?? null;

/** The contacts that somebody keeps by their roles: administrators all, coordinators those of their own jurisdictions. */
export const placesKept = (
  memberships: readonly Pick<Membership, 'role' | 'jurisdiction'>[],
): readonly ContactPlace[] =>
  memberships.some(({ role }) => role === 'administrator')
    ? CONTACT_PLACES
    : CONTACT_PLACES.filter((place) =>
        memberships.some(({ role, jurisdiction }) => role === 'coordinator' && jurisdiction === place),
      );

/** A contact as the fields of its form hold it. */
export type TypedContact = Readonly<Record<ContactField, string>>;

export const CONTACT_FIELDS = [
  'nameEn',
  'nameFr',
  'phone',
  'email',
  'addressEn',
  'addressFr',
  'hoursEn',
  'hoursFr',
  'served',
] as const;
type ContactField = (typeof CONTACT_FIELDS)[number];

export type ContactFault = 'long' | 'link' | 'nameMissing' | 'unreachable' | 'phone' | 'email' | 'served';

type ContactRead =
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'faulty'; readonly faults: readonly { field: ContactField; fault: ContactFault }[] };

/** Reads what was typed: a text in one language does for both, and somebody can be reached by telephone or by e-mail. */
export function readContact(place: ContactPlace, typed: TypedContact): ContactRead {
  const [phone, emailTyped] = [tidyLine(typed.phone), typed.email.trim()];
  const email = emailTyped === '' ? '' : readEmail(emailTyped);
  const served = SERVED.find((known) => known === typed.served);
  const faults: { field: ContactField; fault: ContactFault }[] = [];
  const name = inBoth(tidyLine(typed.nameEn), tidyLine(typed.nameFr));
  if (name.en === '') faults.push({ field: 'nameEn', fault: 'nameMissing' });
  if (phone === '' && emailTyped === '') faults.push({ field: 'phone', fault: 'unreachable' });
  if (phone !== '' && !isPhone(phone)) faults.push({ field: 'phone', fault: 'phone' });
  if (email === null) faults.push({ field: 'email', fault: 'email' });
  // It stands in every mail's foot, where nobody looks it over: a text there leads nowhere.
  for (const field of TEXTS) {
    const fault = textFault(typed[field], field.startsWith('address') ? LONGEST_ADDRESS : LONGEST_LINE);
    if (fault !== null) faults.push({ field, fault });
  }
  if (served === undefined) faults.push({ field: 'served', fault: 'served' });
  if (faults.length > 0 || email === null || served === undefined) return { kind: 'faulty', faults };
  const address = inBoth(tidyLines(typed.addressEn), tidyLines(typed.addressFr));
  const hours = inBoth(tidyLine(typed.hoursEn), tidyLine(typed.hoursFr));
  return { kind: 'contact', contact: { place, name, phone, email, address, hours, served } };
}

/** What its form shows of a contact: a text that is the same in both languages once. */
export const typedOf = ({ name, phone, email, address, hours, served }: Contact): TypedContact => ({
  nameEn: name.en,
  nameFr: french(name),
  phone,
  email,
  addressEn: address.en,
  addressFr: french(address),
  hoursEn: hours.en,
  hoursFr: french(hours),
  served,
});

/** Which fields of a form a change touches: what the log keeps of it, for it holds no names or numbers. */
export const changedFields = (former: Contact | null, contact: Contact): readonly ContactField[] => {
  const [before, after] = [former && typedOf(former), typedOf(contact)];
  return CONTACT_FIELDS.filter((field) => (before?.[field] ?? '') !== after[field]);
};

const TEXTS = ['nameEn', 'nameFr', 'hoursEn', 'hoursFr', 'addressEn', 'addressFr'] as const;

const LONGEST_LINE = 120;
const LONGEST_ADDRESS = 400;

function textFault(text: string, longest: number): 'long' | 'link' | null {
  if (/:\/\/|\bwww\.|@|\b[a-z0-9-]+\.(?:ca|com|net|org|info)\b/i.test(text)) return 'link';
  return text.trim().length > longest ? 'long' : null;
}

const french = ({ en, fr }: Both): string => (fr === en ? '' : fr);

const inBoth = (en: string, fr: string): Both => ({ en: en || fr, fr: fr || en });

const tidyLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** As on an envelope: lines stay lines, and what stands apart in one stays so, as Canada Post has it. */
const tidyLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
