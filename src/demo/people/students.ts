import { tableIn } from './table.ts';

/** A student who does not exist, as their study permit has them; such client IDs begin with 9. */
interface InventedStudent {
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly clientId: string;
  readonly locale: 'en' | 'fr';
}

/** One for each language; they have no PIN, and come in by what they type. */
export const students: readonly InventedStudent[] = [
  {
    givenNames: 'Wei',
    familyName: 'Zhang',
    dateOfBirth: '2004-11-21',
    clientId: '90020031',
    locale: 'en',
  },
  {
    givenNames: 'Aminata',
    familyName: 'Koné',
    dateOfBirth: '2005-03-09',
    clientId: '90010027',
    locale: 'fr',
  },
];

const HEADER = ['Client ID', 'Given name(s)', 'Family name', 'Date of birth', 'Language'];

/** What to type, in columns named as the form that asks for it. */
export const studentTable = (): string =>
  tableIn(
    HEADER,
    students.map((student) => [
      student.clientId,
      student.givenNames,
      student.familyName,
      student.dateOfBirth,
      student.locale,
    ]),
  );
