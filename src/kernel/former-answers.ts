/**
 * Answers as version 1 of the normaliser made them: with another table of letters, and marks told by the script of
 * their letter. Only for answers whose hash is of that time.
 */
export const formerAnswer = (answer: string): string =>
  (formerFold(answer).match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu) ?? []).join(' ');

const formerFold = (text: string): string =>
  caseFold(text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .normalize('NFKD')
    .replace(/[œæøđłħŧς]/g, (letter) => EXPANSIONS[letter] ?? letter)
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}])\p{M}+/gu, '')
    .normalize('NFKC');

/** JavaScript has no full case folding, but ẞ → ß → SS → ss comes to the same. */
const caseFold = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

const EXPANSIONS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};
