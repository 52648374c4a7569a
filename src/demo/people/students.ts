import { tableIn } from './table.ts';

/**
 * A student who does not exist, as their study permit and their institution's record have them; such client IDs begin
 * with 9.
 */
interface InventedStudent {
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly clientId: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly studentNumber: string;
  readonly programme: string;
  readonly locale: 'en' | 'fr';
}

/** One for each language; they have no PIN, and come in by what they type. */
export const students: readonly InventedStudent[] = [
  {
    givenNames: 'Wei',
    familyName: 'Zhang',
    dateOfBirth: '2004-11-21',
    clientId: '90020031',
    institution: { en: 'Larchmere College', fr: 'Collège Larchmere' },
    studentNumber: '20240031',
    programme: 'Civil Engineering Technology',
    locale: 'en',
  },
  {
    givenNames: 'Aminata',
    familyName: 'Koné',
    dateOfBirth: '2005-03-09',
    clientId: '90010027',
    institution: { en: 'Val-Clair University', fr: 'Université Val-Clair' },
    studentNumber: '20240027',
    programme: 'Administration des affaires',
    locale: 'fr',
  },
];

const HEADER = {
  en: [
    'Client ID',
    'Given name(s)',
    'Family name',
    'Date of birth',
    'Institution',
    'Student number',
    'Language',
  ],
  fr: [
    'Numéro de client',
    'Prénom(s)',
    'Nom de famille',
    'Date de naissance',
    'Établissement',
    'Numéro d’étudiant',
    'Langue',
  ],
};

/** What to type, in columns named as the forms that ask for it. */
export const studentTable = (): string =>
  tableIn(
    HEADER,
    students.map(({ institution, locale, ...student }) => [
      student.clientId,
      student.givenNames,
      student.familyName,
      student.dateOfBirth,
      institution[locale],
      student.studentNumber,
      locale,
    ]),
  );
