import type { Locale } from '#kernel/ui/locale.ts';

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

/** The passages that have words beginning with those asked for, titles first; accents and case do not matter. */
export function search<Place>(
  passages: readonly Passage<Place>[],
  query: string,
  locale: Locale,
): Found<Place> {
  const words = wordsOf(query, locale);
  const patterns = words.map((word) => new RegExp(word, 'iu'));
  const count = (text: string) => patterns.filter((pattern) => pattern.test(text)).length;
  const rated = passages
    .map((passage) => ({
      passage,
      words: count(`${passage.title} ${passage.text}`),
      titled: count(passage.title),
    }))
    .filter((rating) => rating.words > 0);
  const most = Math.max(0, ...rated.map((rating) => rating.words));
  if (most === 0) return { kind: 'none', hits: [] };
  const best = rated.filter((rating) => rating.words === most).sort((a, b) => b.titled - a.titled);
  const any = new RegExp(words.join('|'), 'giu');
  return { kind: most === words.length ? 'all' : 'some', hits: best.map(({ passage }) => hit(passage, any)) };
}

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

/** What was asked for, as patterns: without plurals, single letters, or words that are everywhere. */
function wordsOf(query: string, locale: Locale): string[] {
  const typed = bare(query.slice(0, LONGEST_QUERY)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = typed.filter((word) => !/^\p{L}$/u.test(word) && !EVERYWHERE[locale].has(word));
  const words = telling.length > 0 ? telling : typed;
  return [...new Set(words.map((word) => withSynonyms(word, locale)))];
}

/** A word, or another that people use for the same. */
function withSynonyms(word: string, locale: Locale): string {
  const same = SYNONYMS[locale].find((group) => group.includes(word)) ?? [word.replace(/(?<=...)[sx]$/, '')];
  return same.length === 1 ? pattern(same[0] ?? word) : `(?:${same.map(pattern).join('|')})`;
}

/** In small letters without accents. */
const SYNONYMS: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [['lost', 'lose', 'forgot', 'forgotten', 'forget']],
  fr: [['perdu', 'perdue', 'perdre', 'oublie', 'oubliee', 'oublier']],
};

/** Small letters without accents; œ and æ as two letters. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');

/** A number is found whole; of other words the beginning is enough. */
function pattern(word: string): string {
  const letters = word.replace(/oe|ae|[aceinouy]/g, (letter) => VARIANTS[letter] ?? letter);
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

/** Words that nobody means when they look for something. */
const EVERYWHERE: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    'an and are can do does for have how i in is it my of on or the to was what when where with you your'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'ai au aux avec ce ces comment dans de des du en est et il je la le les ma mes mon ne on ou par pas pour qu que quand qui se si un une vos votre vous'.split(
      ' ',
    ),
  ),
};
