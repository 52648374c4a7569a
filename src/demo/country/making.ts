import type { Actor } from '#kernel/audit/event.ts';
import { days } from '#kernel/time.ts';
import { type Dice, diceOf, digest, idFor } from './dice.ts';
import type { Invention } from './institutions.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import {
  type Country,
  type CountryEvent,
  type CountryRole,
  emptyCountry,
  type OrganisationRow,
  type PersonRow,
} from './rows.ts';

type Locale = 'en' | 'fr';

/** A country while it is being made; everything in it was so many days ago. */
export interface Making {
  readonly now: Date;
  readonly dice: Dice;
  readonly country: Country;
  /** Full names that are taken: addresses are made of them. */
  readonly taken: Set<string>;
}

/** An institution with what its story needs. */
export interface Institution {
  readonly row: OrganisationRow;
  readonly invention: Invention;
  readonly campuses: readonly { readonly id: string; readonly name: string }[];
}

/** Begins a country in which nobody bears these full names. */
export const beginCountry = (seed: string, now: Date, taken: readonly string[]): Making => ({
  now,
  dice: diceOf(seed),
  country: emptyCountry(),
  taken: new Set(taken),
});

/** Office hours do not matter here, but two things of one day should not be at the same moment. */
export const ago = ({ now, dice }: Making, count: number): Date =>
  new Date(now.getTime() - days(count) - dice.between(1, 300) * 60_000);

export const dayAgo = ({ now }: Making, count: number): string =>
  dayOf(new Date(now.getTime() - days(count)));

/** The calendar day in Ottawa; a thousand of them are needed, and making a formatter for each takes long. */
export const dayOf = (date: Date): string => OTTAWA.format(date);

const OTTAWA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto', dateStyle: 'short' });

export interface Names {
  readonly given_names: string;
  readonly family_name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Who somebody is, without what else is known of them. */
export const namesOf = ({ given_names, family_name, email, locale }: Names): Names => ({
  given_names,
  family_name,
  email,
  locale,
});

/** Somebody new, whose name nobody else has. */
export function nameSomebody(
  { dice, taken }: Making,
  locale: Locale,
  names: { readonly given: readonly string[]; readonly family: readonly string[] } = {
    given: GIVEN_NAMES[locale],
    family: FAMILY_NAMES[locale],
  },
): Names {
  for (;;) {
    const [given, family] = [dice.pick(names.given), dice.pick(names.family)];
    if (taken.has(`${given} ${family}`)) continue;
    taken.add(`${given} ${family}`);
    return { given_names: given, family_name: family, email: addressOf(`${given}.${family}`), locale };
  }
}

/** A mailbox that cannot exist (RFC 2606 §2). */
const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.-]/g, '')
    .toLowerCase()}@demo.invalid`;

/** Somebody who has enrolled, with a credential that nobody can bring, and the times they have used it. */
export function addPerson(making: Making, names: Names, enrolled: Date, signIns: readonly Date[]): PersonRow {
  const { country } = making;
  const id = idFor(`person ${names.email}`);
  const person: PersonRow = {
    ...names,
    id,
    asked_position: null,
    questions_status: 'set',
    created_at: enrolled,
  };
  country.persons.push(person);
  const credential = idFor(`credential ${names.email}`);
  country.credentials.push({
    id: credential,
    issuer: 'https://credentials.demo.invalid',
    subject: digest(`subject ${names.email}`).toString('hex').slice(0, 32),
    person_id: id,
    status: 'linked',
    first_seen_at: enrolled,
    linked_at: enrolled,
    last_sign_in_at: signIns.at(-1) ?? enrolled,
  });
  for (const at of signIns.length > 0 ? signIns : [enrolled])
    country.sign_ins.push({
      person_id: id,
      credential_id: credential,
      at,
      network: '192.0.2.0/24',
      user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      outcome: 'signed_in',
    });
  return person;
}

/** Somebody who does something, as the log names them. */
export const person = (id: string): Actor => ({ kind: 'person', id });

/** The same, with the role they act in, where it is by that role that they may. */
export const inRole = (id: string, authority: CountryRole) => ({ actor: person(id), authority });

export const note = ({ country }: Making, event: CountryEvent): void => void country.events.push(event);
