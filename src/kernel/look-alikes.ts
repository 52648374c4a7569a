import { fold } from './fold.ts';

/**
 * A name by what readers see of it: letters of other scripts as the Latin ones that they can be taken for, after the
 * confusables of UTS #39 §4. Two names of one skeleton look alike; it is nothing to show or to keep.
 */
export const skeletonOf = (name: string): string =>
  fold(
    name
      .replace(LUNATE, 'c')
      .normalize('NFKD')
      .replace(CAPITALS, (letter) => CAPITAL.get(letter) ?? letter),
  )
    .replace(LOOK_ALIKE, (letter) => LATIN.get(letter) ?? letter)
    .replace(/[ ']/g, '')
    .replace(STROKES, 'l');

/** A sigma that looks like a c, and that Unicode counts as the usual one, which looks like none. */
const LUNATE = /[Ϲϲ]/gu;

/** Greek letters whose capitals look like other Latin letters than their small ones. */
const CAPITAL: ReadonlyMap<string, string> = new Map([
  ['Η', 'h'],
  ['Ν', 'n'],
  ['Υ', 'y'],
]);
const CAPITALS = /[ΗΝΥ]/gu;

/** One upright stroke, however it is meant: a capital I and a 1 are an l to readers. */
const STROKES = /[1i|ǀ]/g;

/** Folded letters of Greek, Cyrillic, Armenian, Cherokee and others, by the Latin letter they look like in any case. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'аαⲁꭺ',
  b: 'вβьⲃᏼᏸ',
  c: 'сςⲥꮯ',
  d: 'ԁꭰꮷ',
  e: 'еєεⲉꭼ',
  f: 'ϝғ',
  g: 'ԍցɢꮐ',
  h: 'нһհⲏꮋ',
  i: 'іιїӏⲓꭵ',
  j: 'јϳյꭻ',
  k: 'кκқҝⲕꮶ',
  l: 'ⅼլꮮ',
  m: 'мμⲙꮇ',
  n: 'ηпոռⲛ',
  o: 'оοσօⲟ0',
  p: 'рρⲣꮲ',
  q: 'ԛգզ',
  r: 'гꭱꮢ',
  s: 'ѕտꮪ',
  t: 'тτⲧꭲ',
  u: 'υцս',
  v: 'νѵꮩ',
  w: 'ԝшωաꮃ',
  x: 'хχⲭ',
  y: 'уүγყⲩ',
  z: 'ζⲍꮓ',
};

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIKE).flatMap(([latin, letters]) =>
    Array.from(letters, (letter) => [letter, latin] as const),
  ),
);
const LOOK_ALIKE = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'gu');
