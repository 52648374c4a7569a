import type { Locale } from '#kernel/ui/locale.ts';
import { isOneSlip } from './slips.ts';
import { stemOf } from './stems.ts';
import { EVERYWHERE, SYNONYMS } from './synonyms.ts';

/** A passage that can be found: where it is, and its words without any markup. */
export interface Passage<Place> {
  readonly place: Place;
  readonly title: string;
  readonly text: string;
}

/** A text cut up, so that what was found can be marked in it. */
export type Pieces = readonly { readonly text: string; readonly found: boolean }[];

export interface Hit<Place> {
  readonly place: Place;
  readonly title: Pieces;
  readonly excerpt: Pieces;
}

/** `some`: no passage has every word that was asked for; these have the most of them. */
export interface Found<Place> {
  readonly kind: 'all' | 'some' | 'none';
  readonly hits: readonly Hit<Place>[];
}

/** More than this of what was typed isn't looked at. */
export const LONGEST_QUERY = 100;
const EXCERPT = 220;

/**
 * The passages that have the words asked for, or others of the same stem or meaning, titles first; accents and case do not
 * matter. A word that is nowhere is taken for the one of the guide that differs from it by a slip of the finger.
 */
export function search<Place>(
  passages: readonly Passage<Place>[],
  query: string,
  locale: Locale,
): Found<Place> {
  const all = passages.map(({ title, text }) => `${title} ${text}`).join(' ');
  const wanted = wantedIn(query, locale).map((word) => patternsOf(word, all));
  const rated = passages
    .map((passage) => ({ passage, ...rate(passage, wanted) }))
    .filter(({ words }) => words > 0);
  const most = Math.max(0, ...rated.map(({ words }) => words));
  if (most === 0) return { kind: 'none', hits: [] };
  const best = rated.filter(({ words }) => words === most).sort((one, other) => other.rank - one.rank);
  const any = new RegExp(wanted.map(({ alike }) => alike.source).join('|'), 'giu');
  return {
    kind: most === wanted.length ? 'all' : 'some',
    hits: best.map(({ passage }) => hit(passage, any)),
  };
}

/** A word that was asked for: as it was typed, and with all that stands for it. */
interface Wanted {
  readonly exact: RegExp;
  readonly alike: RegExp;
}

/** How many of the words a passage has; its rank is higher for those as they were typed, and for those of its title. */
function rate({ title, text }: Passage<unknown>, wanted: readonly Wanted[]) {
  const count = (kind: keyof Wanted, where: string) => wanted.filter((word) => word[kind].test(where)).length;
  return {
    words: count('alike', `${title} ${text}`),
    rank: 4 * count('exact', title) + 3 * count('alike', title) + count('exact', text),
  };
}

/** The patterns of a word and of what means the same; where neither is anywhere, of what it may be a slip of. */
function patternsOf({ typed, same }: Meant, all: string): Wanted {
  const exact = new RegExp(pattern(typed), 'iu');
  const alike = new RegExp(same.map(pattern).join('|'), 'iu');
  if (alike.test(all)) return { exact, alike };
  const near = slipsOf(typed, all);
  return near.length === 0
    ? { exact, alike }
    : { exact, alike: new RegExp(near.map(pattern).join('|'), 'iu') };
}

/** The words of a text that differ from another by one slip: a letter more, less, or another, or two exchanged. */
function slipsOf(word: string, all: string): string[] {
  if (word.length < SHORTEST_SLIP) return [];
  const known = new Set(bare(all).match(/\p{L}+/gu));
  return [...known].filter(
    (other) => isOneSlip(word, other) || isOneSlip(word, other.slice(0, word.length + 1)),
  );
}

/** Shorter words are each a slip of too many others. */
const SHORTEST_SLIP = 4;

function hit<Place>({ place, title, text }: Passage<Place>, any: RegExp): Hit<Place> {
  return { place, title: cut(title, any), excerpt: cut(excerpt(text, any), any) };
}

/** Cuts a text where something was found in it. */
function cut(text: string, any: RegExp): Pieces {
  const pieces: { text: string; found: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(any)) {
    pieces.push({ text: text.slice(from, match.index), found: false }, { text: match[0], found: true });
    from = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(from), found: false }].filter((piece) => piece.text !== '');
}

/** Some words before the first that was found, and after it; from the start, where none was. */
function excerpt(text: string, any: RegExp): string {
  const first = Math.max(0, text.search(any));
  const from = first < EXCERPT / 3 ? 0 : text.indexOf(' ', first - EXCERPT / 3) + 1;
  const end = from + EXCERPT >= text.length ? text.length : text.lastIndexOf(' ', from + EXCERPT);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

/** A word of a query, and the stems and phrases that stand for it, itself included. */
interface Meant {
  readonly typed: string;
  readonly same: readonly string[];
}

/** What was asked for: without single letters, or words that are everywhere; a phrase that has a meaning is one word. */
function wantedIn(query: string, locale: Locale): readonly Meant[] {
  const text = ` ${(bare(query.slice(0, LONGEST_QUERY)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const phrases = SYNONYMS[locale].flat().filter((same) => same.includes(' ') && text.includes(` ${same} `));
  const rest = phrases.reduce((left, phrase) => left.replace(` ${phrase} `, ' '), text);
  const typed = rest.split(' ').filter((word) => word !== '');
  const telling = typed.filter((word) => !/^\p{L}$/u.test(word) && !EVERYWHERE[locale].has(word));
  const words = telling.length > 0 || phrases.length > 0 ? telling : typed;
  return [...new Set([...phrases, ...words].map((word) => stemOf(word, locale)))].map((stem) => ({
    typed: stem,
    same: sameAs(stem, locale),
  }));
}

/** A word, or others that people use for the same. */
const sameAs = (stem: string, locale: Locale): readonly string[] => [
  ...new Set([
    stem,
    ...SYNONYMS[locale]
      .map((group) => group.map((word) => stemOf(word, locale)))
      .filter((group) => group.includes(stem))
      .flat(),
  ]),
];

/** Small letters without accents; œ and æ as two letters. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');

/** A number is found whole; of other words the beginning is enough, and the words of a phrase stand side by side. */
function pattern(word: string): string {
  const letters = word
    .replace(/oe|ae|[aceinouy]/g, (letter) => VARIANTS[letter] ?? letter)
    .replaceAll(' ', '[^\\p{L}\\p{N}]+');
  return `(?<![\\p{L}\\p{N}])${letters}${/^\d+$/.test(word) ? '(?!\\d)' : '[\\p{L}\\p{N}]*'}`;
}

/** How French and its neighbours write each letter. */
const VARIANTS: Readonly<Record<string, string>> = {
  oe: '(?:[oôö][eéèêë]|œ)',
  ae: '(?:[aàâä][eéèêë]|æ)',
  a: '[aàâä]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iîï]',
  n: '[nñ]',
  o: '[oôö]',
  u: '[uùûü]',
  y: '[yÿ]',
};
