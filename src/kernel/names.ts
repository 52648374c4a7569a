import { sameName } from './text.ts';

/** What is wrong with a person's name as it was typed. */
type NameFault = 'missing' | 'characters' | 'mixed';

/**
 * What a person's name may hold: words of letters of any script with their marks (SECURITY §3), between them spaces,
 * hyphens or a slash (A/L), in and around them apostrophes however they are typed, after them a full stop. Some names of this country
 * and of others need a little more:
 * - Sḵwx̱wú7mesh and Lil̓wat7úl write 7 for a consonant, so it may touch a letter; Kanien’kéha lengthens by a colon;
 * - Catalan has a middle dot (Gal·la), Japanese parts foreign names by one, Tibetan its syllables by a tsheg;
 * - Persian and Sinhala need the joiners that Unicode counts as invisible; the ʔ, ʻ and ʼ of many are letters to it.
 *
 * All else is refused, for names go into letters, lists and mail, and must not hold a message of their own: digits and
 * signs that make an address (a full stop is followed by a space, parts initials, as in J.R.R., or ends a short word
 * before a capital letter, as in St.John), commas and brackets,
 * which hold titles and nicknames rather than names, and characters that are unseen or turn a line around. `mixed`:
 * letters of alphabets that look alike stand in one word, so that nobody who reads it could type it again.
 */
export function judgeName(typed: string): NameFault | null {
  const name = tidyName(typed.replaceAll('´', "'").normalize('NFKC'));
  if (name === '') return 'missing';
  if (!NAME.test(name)) return 'characters';
  return name.split(PARTS).some(isMixed) ? 'mixed' : null;
}

/** Alphabets of which many letters look alike (UTS #39 §4). */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Cherokee}/u,
];

/** Greek letters that peoples of the Northwest Coast write among Latin ones, as in xʷməθkʷəy̓əm. */
const BORROWED = /[βθλχ]/g;

const PARTS = /[\s\p{Pd}]/u;

/** Whether a word is written in letters of several alphabets that look alike. */
function isMixed(word: string): boolean {
  const own = /\p{Script=Latin}/u.test(word) ? word.replace(BORROWED, '') : word;
  return ALPHABETS.filter((alphabet) => alphabet.test(own)).length > 1;
}

/** A person by name. Whoever has one name only has it as their family name, and '' for the given ones. */
export interface Named {
  readonly givenNames: string;
  readonly familyName: string;
}

/** What stands on paper in the field of the given names of whoever has none, and may be typed there. */
export const NO_NAME = '–';

/** Both names in one line; the one, where there is one only. */
export const fullName = ({ givenNames, familyName }: Named): string => `${givenNames} ${familyName}`.trim();

/** The same of a row that bears them. */
export const nameInRow = (row: { given_names: string | null; family_name: string | null }): string =>
  fullName({ givenNames: row.given_names ?? '', familyName: row.family_name ?? '' });

/** A name as it is kept: in one line, with a space behind the stop of St.John, which nothing then takes for an address. */
export const tidyName = (typed: string): string =>
  typed.trim().replace(/\s+/g, ' ').replace(ABBREVIATED, '$1. ');

/**
 * Names as they are kept: where somebody has one only, it is the family name, in whichever field it was typed, be it in
 * both, or with a dash in the other. Two names that differ stay two.
 */
export function settleNames(typed: Named, oneName: boolean): Named {
  const [given, family] = [typed.givenNames, typed.familyName].map(tidyName) as [string, string];
  if (!oneName) return { givenNames: given, familyName: family };
  if (isBlank(given) || sameName(given, family))
    return { givenNames: '', familyName: isBlank(family) ? '' : family };
  return isBlank(family) ? { givenNames: '', familyName: given } : { givenNames: given, familyName: family };
}

/** Whether a field holds no name, but at most the dash that stands for none. */
export const isBlank = (name: string): boolean => /^[\p{Pd}\s]*$/u.test(name);

const ABBREVIATED = /(?<=^|[ .\p{Pd}])((?:\p{L}\p{M}*){1,4})\.(?=\p{Lu}\p{M}*\p{L})/gu;

const APOSTROPHES = "['’‘`′׳״]{0,2}";
const LETTER =
  '(?:(?!\\p{Default_Ignorable_Code_Point})\\p{L}|7(?=\\p{L})|(?<=[\\p{L}\\p{M}])7(?!\\p{L}))[\\p{M}\\u200c\\u200d]*';
const WORD = `(?:${APOSTROPHES}${LETTER})+${APOSTROPHES}`;
const INNER = '[/:\\ua789·‧・་]';
const INITIALS = `(?:${LETTER}\\.){2,}`;
const PART = `(?:${INITIALS}|${WORD}(?:${INNER}${WORD})*\\.?)`;

/** Whatever can match next excludes all else that could, so that no text makes it search for long. */
const NAME = new RegExp(`^${PART}(?: ?\\p{Pd} ?${PART}| ${PART})*$`, 'u');
