/**
 * What the fonts of our letters can show (`letters/fonts/`), as a list, so that rules can go by it: Latin with all its
 * extensions, Greek, Cyrillic, combining marks, punctuation; and Canadian syllabics, which take a dot above and no other
 * mark. A test holds it against the fonts.
 */
const PRINTABLE = new RegExp(
  `^(?:[${[
    '\\u0020-\\u007e\\u00a0-\\u0377\\u037a-\\u037f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03e1\\u03f0-\\u052f',
    '\\u1e00-\\u1f15\\u1f18-\\u1f1d\\u1f20-\\u1f45\\u1f48-\\u1f4d\\u1f50-\\u1f57\\u1f59\\u1f5b\\u1f5d\\u1f5f-\\u1f7d',
    '\\u1f80-\\u1fb4\\u1fb6-\\u1fc4\\u1fc6-\\u1fd3\\u1fd6-\\u1fdb\\u1fdd-\\u1fef\\u1ff2-\\u1ff4\\u1ff6-\\u1ffe',
    '\\u2010-\\u2027\\u202f-\\u203a\\u2116\\u2122\\ua720-\\ua7bf\\ua7c2-\\ua7ca\\ua7f5-\\ua7ff\\uab30-\\uab6b\\ufb00-\\ufb06',
  ].join('')}]|[\\u1400-\\u167f\\u18b0-\\u18f5]\\u0307*(?!\\p{M}))*$`,
  'u',
);

/**
 * Whether a letter shows a name as it is. Of any other character a letter has but the number, and nobody can type from it
 * the name that their PIN works with.
 */
export const isPrintable = (name: string): boolean =>
  PRINTABLE.test(name.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
