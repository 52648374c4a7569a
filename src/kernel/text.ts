/** People's words made comparable: names with the letter's (SECURITY §3), answers with the first (SECURITY §4). */

/** Stored with each answer's hash; raise it whenever `normaliseAnswer` would give another result. */
export const ANSWER_NORMALISER_VERSION = 1;

const SHORTEST_ANSWER = 3;

export type AnswerFault = 'empty' | 'short' | 'repeated' | 'inQuestion' | 'isName' | 'common';

export interface AnswerInQuestion {
  readonly answer: string;
  readonly question: string;
  readonly otherAnswers: readonly string[];
  /** Of the person and of the institution. */
  readonly names: readonly string[];
  /** To this question, in both languages. */
  readonly commonAnswers: readonly string[];
}

/**
 * A name without what people write now one way, now another: case, diacritics, and all that is not a letter
 * or digit (SECURITY §3). Spaces go too, so that Jean-Luc is Jean Luc and Jeanluc, and O'Neil is ONeil.
 */
export const normaliseName = (name: string): string =>
  words(name.normalize('NFKC').replace(APOSTROPHE_LETTERS, '')).join('').normalize('NFC');

/** Whether two names are one person's; a name without any letter is nobody's. */
export function sameName(a: string, b: string): boolean {
  const name = normaliseName(a);
  return name !== '' && name === normaliseName(b);
}

/** An answer as words of folded letters and digits of every script, one space between (SECURITY §4). */
export const normaliseAnswer = (answer: string): string => words(answer).join(' ');

/** What is wrong with an answer somebody would like to give, or null (SECURITY §4). */
export function judgeAnswer(judged: AnswerInQuestion): AnswerFault | null {
  const answer = normaliseAnswer(judged.answer);
  const isAmong = (others: readonly string[]) => others.some((other) => normaliseAnswer(other) === answer);

  if (answer === '') return 'empty';
  if (Array.from(answer).length < SHORTEST_ANSWER) return 'short';
  if (isAmong(judged.otherAnswers)) return 'repeated';
  if (normaliseAnswer(judged.question).includes(answer)) return 'inQuestion';
  if (isMadeOfNames(judged.answer, judged.names)) return 'isName';
  if (isAmong(judged.commonAnswers)) return 'common';
  return null;
}

/** “Tremblay”, “Marie Tremblay” and “Laval” all follow from Marie Tremblay of Université Laval. */
function isMadeOfNames(answer: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => [...words(name), normaliseName(name)]));
  return names.some((name) => sameName(name, answer)) || words(answer).every((word) => known.has(word));
}

/** In other scripts a mark is no ornament (कि is not की), so it stays, if it has a letter to stand on. */
const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu) ?? [];

/** Unicode's NFKC_Casefold, then without diacritics where they are ornaments. */
const fold = (text: string): string =>
  caseFold(text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .normalize('NFKD')
    .replace(/[œæøđłħŧς]/g, (letter) => EXPANSIONS[letter] ?? letter)
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}])\p{M}+/gu, '')
    .normalize('NFKC');

/** JavaScript has no full case folding, but ẞ → ß → SS → ss comes to the same. */
const caseFold = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

/** Ligatures, strokes that Unicode does not count as marks, and the sigma that ends a word. */
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

/** Unicode calls these letters; who types O′Neil or Qurʼan with one means an apostrophe. */
const APOSTROPHE_LETTERS = /[\u02b9-\u02bf\u02c8\u02ca\u02cb\u02ee\ua78b\ua78c]/g;

/** Whether a text can be an e-mail address; that it is the person's own, only a message can tell. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]{2,}$/u.test(text);
