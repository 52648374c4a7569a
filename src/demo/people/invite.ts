import { type InventedPerson, people } from './people.ts';

/** One line of the table that the start of a demonstration prints. */
export interface PersonRow {
  readonly name: string;
  readonly role: string;
  /** Where the role is held; empty for a role of the department. */
  readonly institution: string;
  /** What to type, or 'enrolled'. */
  readonly pin: string;
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
      name: `${person.givenNames} | ${person.familyName}`,
      role: person.role,
      institution: person.institution?.[person.locale] ?? person.jurisdiction ?? '',
      pin: invitation.kind === 'invited' ? invitation.pin : 'enrolled',
    });
  }
  return rows;
}

/** The rows as text, in columns; given names and family name apart, as the form asks for them. */
export function tableOf(rows: readonly PersonRow[]): string {
  const lines = rows.map(({ name, role, institution, pin }) => [pin, name, role, institution]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
