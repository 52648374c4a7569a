import { readFileSync } from 'node:fs';
import { type BrandFile, type Look, readBrandFile } from './brand-file.ts';
import type { Words } from './ui/locale.ts';

/**
 * Today's names. GCKey and SecureKey Concierge are named because the page of 2012 names them (`DOMAIN §8`); with them
 * every page, letter and mail says that this is a demonstration.
 */
const STANDARD: BrandFile = {
  en: {
    portal: 'Partner Portal',
    home: 'CIC Portal',
    credential: 'GCKey',
    concierge: 'SecureKey Concierge',
    department: 'Citizenship and Immigration Canada',
    programme: 'Off-Campus Work Permit Program',
    unit: 'Foreign Student Unit',
    address: [
      'Foreign Student Unit',
      'Operational Management and Coordination Branch',
      'Citizenship and Immigration Canada',
      '365 Laurier Avenue West, 14th Floor',
      'Ottawa, ON  K1A 1L1',
    ],
    place: 'Ottawa',
  },
  fr: {
    portal: 'le Portail des partenaires',
    home: 'le portail de CIC',
    credential: 'CléGC',
    concierge: 'le SecureKey Service de Concierge',
    department: 'Citoyenneté et Immigration Canada',
    programme: 'Programme de permis de travail hors campus',
    unit: 'l’Unité des étudiants étrangers',
    address: [
      'Unité des étudiants étrangers',
      'Direction générale de la gestion opérationnelle et de la coordination',
      'Citoyenneté et Immigration Canada',
      '365, avenue Laurier Ouest, 14e\u00a0étage',
      'Ottawa (Ontario)  K1A 1L1',
    ],
    place: 'Ottawa',
  },
  looks: {},
  demonstration: true,
};

/** A name in a sentence: `The`, `Of` and `To` bring the article along, which French contracts. */
interface Forms {
  readonly name: string;
  readonly the: string;
  readonly of: string;
  readonly to: string;
}

const english = (name: string): Forms => ({
  name,
  the: `the ${name}`,
  of: `of the ${name}`,
  to: `to the ${name}`,
});

/** « le » and « les » contract with « de » and « à »; « la » and « l’ » do not. */
export function french(text: string): Forms {
  const [, article = '', name = text] = /^(le |la |les |l’)(.*)$/.exec(text) ?? [];
  const plural = article === 'les ';
  const contracted = article === 'le ' || plural;
  return {
    name,
    the: text,
    of: contracted ? `${plural ? 'des' : 'du'} ${name}` : `de ${text}`,
    to: contracted ? `${plural ? 'aux' : 'au'} ${name}` : `à ${text}`,
  };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function namesOf(names: BrandFile['en'], forms: (text: string) => Forms, welcome: string) {
  const [portal, home, concierge, unit] = [names.portal, names.home, names.concierge, names.unit].map(
    forms,
  ) as [Forms, Forms, Forms, Forms];
  return {
    portal: portal.name,
    portalThe: portal.the,
    portalOf: portal.of,
    portalTo: portal.to,
    home: home.name,
    homeOf: home.of,
    homeTo: home.to,
    /** After “Welcome to”. */
    welcome,
    gckey: names.credential,
    signInPartner: 'Sign-In Partner',
    concierge: concierge.name,
    conciergeThe: concierge.the,
    conciergeTheFirst: upper(concierge.the),
    conciergeOf: concierge.of,
    department: names.department,
    programme: names.programme,
    unit: unit.name,
    unitThe: unit.the,
    unitTheFirst: upper(unit.the),
    unitOf: unit.of,
    unitTo: unit.to,
    place: names.place,
  };
}

/** Whose look a page has: that of one of our services, or of a sign-in partner that was invented for a demonstration. */
export type Looks = keyof BrandFile['looks'] | 'partner';

const standardLook = (name: Looks, colour: string, line: string): Look => ({
  colour,
  line,
  mark: readFileSync(new URL(`./ui/client/${name}.svg`, import.meta.url), 'utf8'),
});

/** A door, a key, a bell and a house: apart by shape and name, for whoever sees no colour. */
const LOOKS: Readonly<Record<Looks, Look>> = {
  portal: standardLook('portal', '#26374a', '#f6c655'),
  credential: standardLook('credential', '#1b4d3e', '#8fd3a8'),
  concierge: standardLook('concierge', '#4b2a4f', '#e3b7d6'),
  partner: standardLook('partner', '#454545', '#bdbdbd'),
};

const given = process.env.BRAND_FILE?.trim() || null;
const read = given === null ? null : readBrandFile(given);
const file = read?.kind === 'ok' ? read.brand : STANDARD;

const en = namesOf(file.en, english, file === STANDARD ? 'CIC’s Portal' : `the ${file.en.home}`);
const fr: Words<typeof en> = {
  ...namesOf(file.fr, french, french(file.fr.home).to),
  signInPartner: 'Partenaire de connexion',
};

const addressOf = (names: BrandFile['en'], telephone: string): readonly string[] => [
  ...names.address,
  ...(names.telephone === undefined ? [] : [`${telephone}${names.telephone}`]),
];

/** The names that pages, letters, forms and mails bear, and how the services look: those of `BRAND_FILE`, read once, or else today's. */
export const brand = {
  en,
  fr,
  /** Where signed forms are sent, line by line, and by which telephone the unit is reached. */
  address: { en: addressOf(file.en, 'Telephone: '), fr: addressOf(file.fr, 'Téléphone\u00a0: ') },
  looks: { ...LOOKS, ...(file.looks as Partial<Record<Looks, Look>>) },
  demonstration: file.demonstration,
};
