type Locale = 'en' | 'fr';

/** An institution that does not exist. */
interface Institution {
  readonly en: string;
  readonly fr: string;
  readonly jurisdiction: 'ON' | 'QC' | 'NB';
}

/** Somebody who does not exist, and the role that their PIN grants. */
export interface InventedPerson {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly role: 'administrator' | 'officer' | 'coordinator' | 'dir' | 'signatory';
  readonly institution: Institution | null;
  readonly jurisdiction: 'ON' | 'QC' | 'NB' | null;
}

const larchmere: Institution = { en: 'Larchmere College', fr: 'Collège Larchmere', jurisdiction: 'ON' };
const valClair: Institution = { en: 'Val-Clair University', fr: 'Université Val-Clair', jurisdiction: 'QC' };

/** One of each role, so that everything can be tried; enough to meet each other in two languages. */
export const people: readonly InventedPerson[] = [
  person('Odette', 'Marchand-Bell', 'en', 'officer', null, null),
  person('Samuel', 'Okafor', 'en', 'officer', null, null),
  person('Priya', 'Raman', 'en', 'coordinator', null, 'ON'),
  person('Nathalie', 'Boisclair', 'fr', 'coordinator', null, 'QC'),
  person('Helen', 'Whitlock', 'en', 'dir', larchmere, null),
  person('Jean-Luc', 'D’Amours', 'fr', 'dir', valClair, null),
  person('Mei', 'Tanaka', 'en', 'signatory', larchmere, null),
  person('Élodie', 'Fréchette', 'fr', 'signatory', valClair, null),
  person('Ines', 'Keller', 'en', 'administrator', null, null),
];

function person(
  givenNames: string,
  familyName: string,
  locale: Locale,
  role: InventedPerson['role'],
  institution: Institution | null,
  jurisdiction: InventedPerson['jurisdiction'],
): InventedPerson {
  const plain = `${givenNames}.${familyName}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.-]/g, '')
    .toLowerCase();
  return { givenNames, familyName, email: `${plain}@demo.invalid`, locale, role, institution, jurisdiction };
}
