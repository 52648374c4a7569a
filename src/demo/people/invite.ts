import { type InventedPerson, people } from './people.ts';
import { tableIn } from './table.ts';

/** One line of the table that the start of a demonstration prints. */
interface PersonRow {
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: string;
  /** Where the role is held; empty for a role of the department. */
  readonly institution: string;
  /** What to type, or 'enrolled'. */
  readonly pin: string;
  readonly locale: 'en' | 'fr';
}

type Invite = (
  person: InventedPerson,
) => Promise<{ readonly kind: 'invited'; readonly pin: string } | { readonly kind: 'enrolled' }>;

/** Invites everybody who is invented, by whatever means the portal has, and says how each can enrol. */
export async function demoPeople(invite: Invite): Promise<PersonRow[]> {
  const rows: PersonRow[] = [];
  for (const person of people) {
    const invitation = await invite(person);
    rows.push({
      givenNames: person.givenNames,
      familyName: person.familyName,
      locale: person.locale,
      role: person.role,
      institution: person.institution?.[person.locale] ?? person.jurisdiction ?? '',
      pin: invitation.kind === 'invited' ? invitation.pin : 'enrolled',
    });
  }
  return rows;
}

const HEADER = {
  en: ['PIN', 'Given name(s)', 'Family name', 'Role', 'Where', 'Language'],
  fr: ['NIP', 'Prénom(s)', 'Nom de famille', 'Rôle', 'Lieu', 'Langue'],
};

/** The rows as text, in columns named as the form that asks for them. */
export const tableOf = (rows: readonly PersonRow[]): string =>
  tableIn(
    HEADER,
    rows.map((row) => [
      row.pin === 'enrolled' && row.locale === 'fr' ? 'compte créé' : row.pin,
      row.givenNames,
      row.familyName,
      row.role,
      row.institution,
      row.locale,
    ]),
  );
