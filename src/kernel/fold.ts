/**
 * A text as people compare, look up and sort it (SECURITY §3): small letters without ornaments, ligatures as their
 * letters, every apostrophe as `'`, and one space for all that is neither letter, digit nor mark. PostgreSQL's function
 * `fold` gives the same (`src/portal/migrations/012_names.sql`; a test compares them). Not composed: use `fold` on both
 * sides.
 */
export const fold = (text: string): string => (TYPED.test(text) ? foldTyped(text) : foldAny(text));

/** What a keyboard without ornaments types, which most names are: found in a twentieth of the time. */
const TYPED = /^[ -~]*$/;

const foldTyped = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('`', "'")
    .replace(/[^a-z0-9']+/g, ' ')
    .trim();

const foldAny = (text: string): string =>
  text
    .replace(SPACING_ACCENTS, "'")
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(ORNAMENTS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN.get(letter) ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(BETWEEN_WORDS, ' ')
    .trim();

/** A text as passports spell it out for machines, which read neither Müller nor Søren: MUELLER, SOEREN (ICAO 9303). */
export const spellOut = (text: string): string =>
  text.normalize('NFKD').replace(SPELT_OUT, (letter) => SPELLINGS.get(letter.toLowerCase()) ?? letter);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['a\u0308', 'ae'],
  ['o\u0308', 'oe'],
  ['u\u0308', 'ue'],
  ['a\u030a', 'aa'],
  ['ø', 'oe'],
]);
const SPELT_OUT = /[aou]\u0308|a\u030a|ø/gi;

/** The folded words of a text in turn, apostrophes left out: O’Neil is one word, Jean-Luc two. */
export const foldedWords = (text: string): string[] => fold(text).replaceAll("'", '').match(WORDS) ?? [];

/** The same with apostrophes as the ends of words: l’Œuvre is two. */
export const foldedParts = (text: string): string[] => fold(text).match(WORDS) ?? [];

/** A mark is part of its word, if it has a letter to stand on. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Decomposed, these become a space and a mark: the acute and grave of a keyboard, and those of Greek. */
const SPACING_ACCENTS = /[\u00b4\u1fbd\u1fbf\u1fef\u1ffd\u1ffe]/g;

/** Marks that are ornaments to their letters. In other scripts a mark is none (कि is not की), and stays. */
const ORNAMENTS =
  /[\u0300-\u0344\u0346-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\u2de0-\u2dff]|[\ua66f-\ua67d]|[\ufe20-\ufe2f]/g;

/** However a keyboard or a language writes it; Unicode takes many for letters, the glottal stops among them. */
const APOSTROPHES =
  /['`\u02b9-\u02c1\u02c8\u02ca\u02cb\u02ee\u0241\u0242\u0294\u0295\u055a\u05f3\u07f4\u07f5\u2018-\u201b\u2032\u2035\ua78b\ua78c]/g;

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}']+/gu;

/** Letters that Unicode doesn't decompose, by what whoever lacks the key types: bars, hooks and tails, or other forms. */
const FORMS: Readonly<Record<string, string>> = {
  a: 'ⱥᶏɐɑɒ',
  ae: 'æ',
  b: 'ƀƃɓᵬᶀꞗ',
  c: 'ƈȼɕꞓꞔↄ',
  d: 'đðƌȡɖɗᵭᶁᶑꟈꝺ',
  e: 'əǝɛɇᶒⱸꬴɘɜɚ',
  f: 'ƒᵮᶂꞙꝼ',
  g: 'ǥɠɡɣᶃꞡᵹ',
  h: 'ħɦⱨꞕⱶ',
  i: 'ıɨɩɪᶖᵻ',
  j: 'ɉȷʝɟ',
  k: 'ƙᶄⱪꝁꝃꝅꞣ',
  l: 'łƚȴɫɬɭᶅⱡꝉꞎꬷꬸꬹꝇ',
  m: 'ɱᵯᶆꬺ',
  n: 'ŋƞȵɲɳᵰᶇꞑꞥꬻ',
  o: 'øɔɵⱺꝋꝍ',
  oe: 'œ',
  ou: 'ȣ',
  p: 'ƥᵱᵽᶈꝑꝓꝕ',
  q: 'ĸɋʠꝗꝙ',
  r: 'ɍɼɽɾᵲᵳᶉꞧꭉɹꝛꞃ',
  s: 'ȿʂᵴᶊꞩꟊʃẜẝꞅ',
  ss: 'ß',
  t: 'ŧƫƭȶʈᵵⱦꞇ',
  th: 'þ',
  u: 'ʉᶙꞹꭎꭒᵾʊɯ',
  v: 'ʋᶌⱱⱴꝟʌ',
  w: 'ⱳ',
  x: 'ᶍꭖꭗꭘꭙ',
  y: 'ƴɏỿꭚ',
  z: 'ƶȥɀʐʑᵶᶎⱬʒ',
  // The iota beneath a vowel, which is a letter in capitals, and the sigma that ends a word.
  ι: '\u0345',
  σ: 'ς',
};

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([plain, forms]) => Array.from(forms, (form) => [form, plain] as const)),
);
const UNDECOMPOSED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
