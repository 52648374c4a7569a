import { idFor } from './dice.ts';
import type { Invention } from './institutions.ts';
import { ago, type Institution, inRole, type Making, note } from './making.ts';
import { STREETS, TOWNS } from './places.ts';

const CAMPUSES = {
  en: ['Main Campus', 'North Campus', 'Riverside Campus', 'Downtown Campus'],
  fr: ['Campus principal', 'Campus nord', 'Campus de la rivière', 'Campus du centre-ville'],
} as const;

/** The first two words of a name, and as many more as it takes not to end in a preposition or an article. */
const shortOf = (name: string): string =>
  /^\S+ (?:(?:de|des|du|la|le|les|of|the|and|et) )*\S+/.exec(name)?.[0] ?? name;

/** Puts an institution on file as its form described it; a proposed one is known by its name alone. */
export function foundInstitution(making: Making, invention: Invention, coordinator: string): Institution {
  const { dice, country } = making;
  const { en, fr, town, status, sector, size, speaks, isNew } = invention;
  const id = idFor(`institution ${en}`);
  const age = isNew
    ? 24
    : status === 'proposed' || status === 'refused'
      ? dice.between(4, 12)
      : dice.between(800, 940);
  const isBare = status === 'proposed' || status === 'refused';
  const row: Institution['row'] = {
    id,
    name_en: en,
    name_fr: fr,
    jurisdiction: TOWNS[town][0],
    operating_name: !isBare && dice.between(1, 6) === 1 ? shortOf(speaks === 'en' ? en : fr) : '',
    sector,
    address: isBare ? '' : addressOf(making, invention),
    phone: isBare ? '' : `+1 ${TOWNS[town][2]} 555 01${dice.between(10, 99)}`,
    website: isBare ? '' : `https://www.${slug(en)}.demo.invalid`,
    agreement_reference: isBare
      ? ''
      : `${TOWNS[town][0]}-${dice.between(2009, 2012)}-${dice.between(100, 999)}`,
    status,
    confirmed_by: status === 'confirmed' || status === 'closed' ? coordinator : null,
    created_at: ago(making, age),
  };
  country.organisations.push(row);
  const campuses = isBare
    ? []
    : CAMPUSES[speaks].slice(0, size).map((name) => ({ id: idFor(`campus ${en} ${name}`), name }));
  country.campuses.push(...campuses.map((campus) => ({ ...campus, organisation_id: id })));
  // A nominee's own proposal is no fact yet.
  if (status === 'confirmed' || status === 'closed')
    note(making, {
      at: row.created_at,
      action: 'institution.added',
      subject: `institution:${id}`,
      organisationId: id,
      ...inRole(coordinator, 'coordinator'),
      after: { nameEn: en, nameFr: fr, jurisdiction: row.jurisdiction, status },
    });
  return { row, invention, campuses };
}

/** The lines of an envelope below the institution’s name; postal codes have no D, F, I, O, Q or U. */
function addressOf({ dice }: Making, { town, speaks }: Invention): string {
  const [province, area] = TOWNS[town];
  const unit = `${dice.between(1, 9)}${dice.pick([...'ABCEGHJKLMNPRSTVWXYZ'])}${dice.between(1, 9)}`;
  const number = dice.between(12, 2480);
  const comma = speaks === 'fr' ? ',' : '';
  return `${number}${comma} ${dice.pick(STREETS[speaks])}\n${town} ${province}  ${area} ${unit}`;
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replaceAll(/[ -]+/g, '-');
