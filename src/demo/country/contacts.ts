import { ago, type Making } from './making.ts';
import { type Province, TOWNS, type Town } from './places.ts';
import type { Staff } from './staff.ts';

/** Whom to call, as a row. */
export interface ContactRow {
  place: Province | 'office';
  name_en: string;
  name_fr: string;
  phone: string;
  email: string;
  address_en: string;
  address_fr: string;
  hours_en: string;
  hours_fr: string;
  served: 'both' | 'en' | 'fr';
  revision: number;
  saved_at: Date;
}

/** Where each province's or territory's coordinator works: the town, the province's names, its time's names. */
const SEATS: Readonly<Record<Province, readonly [Town, string, string, keyof typeof ZONES]>> = {
  AB: ['Edmonton', 'AB', 'Alberta', 'mountain'],
  BC: ['Victoria', 'BC', 'Colombie-Britannique', 'pacific'],
  MB: ['Winnipeg', 'MB', 'Manitoba', 'central'],
  NB: ['Fredericton', 'NB', 'Nouveau-Brunswick', 'atlantic'],
  NL: ['St. John’s', 'NL', 'Terre-Neuve-et-Labrador', 'newfoundland'],
  NS: ['Halifax', 'NS', 'Nouvelle-Écosse', 'atlantic'],
  NT: ['Yellowknife', 'NT', 'Territoires du Nord-Ouest', 'mountain'],
  NU: ['Iqaluit', 'NU', 'Nunavut', 'eastern'],
  ON: ['Toronto', 'ON', 'Ontario', 'eastern'],
  PE: ['Charlottetown', 'PE', 'Île-du-Prince-Édouard', 'atlantic'],
  QC: ['Québec', 'QC', 'Québec', 'eastern'],
  SK: ['Regina', 'SK', 'Saskatchewan', 'central'],
  YT: ['Whitehorse', 'YT', 'Yukon', 'mountain'],
};

const ZONES = {
  pacific: ['Pacific Time', 'heure du Pacifique'],
  mountain: ['Mountain Time', 'heure des Rocheuses'],
  central: ['Central Time', 'heure du Centre'],
  eastern: ['Eastern Time', 'heure de l’Est'],
  atlantic: ['Atlantic Time', 'heure de l’Atlantique'],
  newfoundland: ['Newfoundland Time', 'heure de Terre-Neuve'],
} as const;

/** Those who answer in one language only; the others do in both. */
const ONE_LANGUAGE: Readonly<Partial<Record<Province, 'en' | 'fr'>>> = { AB: 'en', NL: 'en', QC: 'fr' };

/** The coordinators' telephones and mailboxes, and the office's; none of them can exist. */
export function addContacts(making: Making, staff: Staff): void {
  const people = new Map(making.country.persons.map((person) => [person.id, person]));
  for (const [place, id] of staff.coordinators) {
    const person = people.get(id);
    if (person) making.country.contacts.push(coordinator(making, place, person));
  }
  making.country.contacts.push({
    place: 'office',
    name_en: 'Foreign Student Unit, partner desk',
    name_fr: 'Unité des étudiants étrangers, service aux partenaires',
    phone: '613-555-0100',
    email: 'partners@demo.invalid',
    address_en: '',
    address_fr: '',
    ...hoursIn('eastern'),
    served: 'both',
    revision: 1,
    saved_at: ago(making, 30),
  });
}

type Coordinator = Making['country']['persons'][number];

function coordinator(
  making: Making,
  place: Province,
  { given_names, family_name, email }: Coordinator,
): ContactRow {
  const [town, short, french, zone] = SEATS[place];
  const [, area, code] = TOWNS[town];
  const name = `${given_names} ${family_name}`;
  return {
    place,
    name_en: name,
    name_fr: name,
    phone: `${code}-555-0101`,
    email,
    address_en: `Advanced Education\n1 Legislature Square\n${town}, ${short}  ${area} 0A1`,
    address_fr: `Enseignement supérieur\n1, place de la Législature\n${town} (${french})  ${area} 0A1`,
    ...hoursIn(zone),
    served: ONE_LANGUAGE[place] ?? 'both',
    revision: 1,
    saved_at: ago(making, 30),
  };
}

const hoursIn = (zone: keyof typeof ZONES) => ({
  hours_en: `Monday to Friday, 8 a.m. to 4 p.m. ${ZONES[zone][0]}`,
  hours_fr: `Du lundi au vendredi, de 8\u00a0h à 16\u00a0h, ${ZONES[zone][1]}`,
});
