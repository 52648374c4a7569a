/** People's words made comparable: names with the letter's (SECURITY §3), answers with the first (SECURITY §4). */
import { foldedParts, foldedWords, spellOut } from './fold.ts';
import { formerAnswer } from './former-answers.ts';

/** Stored with each answer's hash; raise it whenever `normaliseAnswer` would give another result. */
export const ANSWER_NORMALISER_VERSION = 3;

/** Letters and digits that an answer has at least. */
export const SHORTEST_ANSWER = 3;

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
 * or digit (SECURITY §3). Spaces go too, so that Jean-Luc is Jean Luc and Jeanluc, O'Neil is ONeil, and A/L is AL.
 */
export const normaliseName = (name: string): string => foldedWords(name).join('').normalize('NFC');

/**
 * Whether two names are one person's; a name without any letter is nobody's. Müller is Muller and, as passports spell it
 * out, Mueller; those two are no more one name than Jon and Joen.
 */
export function sameName(a: string, b: string): boolean {
  const [plain, other] = [normaliseName(a), normaliseName(b)];
  if (plain === '' || other === '') return false;
  if (plain === other) return true;
  const [spelt, otherSpelt] = [normaliseName(spellOut(a)), normaliseName(spellOut(b))];
  return spelt === other || plain === otherSpelt || spelt === otherSpelt;
}

/**
 * Whether two people bear the same names, each compared with its own field. One name alone may also stand in the other
 * field, or in both, as forms elsewhere have it; a field without a letter counts as empty.
 */
export function sameNames(one: Names, other: Names): boolean {
  const [only, others] = [onlyName(one), onlyName(other)];
  if (only !== null && others !== null && sameName(only, others)) return true;
  return sameName(one.givenNames, other.givenNames) && sameName(one.familyName, other.familyName);
}

/** A person's names, as far as they are compared. */
export interface Names {
  readonly givenNames: string;
  readonly familyName: string;
}

/** The one name of whoever has no other; null for everybody else. */
function onlyName({ givenNames, familyName }: Names): string | null {
  const [given, family] = [givenNames, familyName].map((name) => normaliseName(name) !== '');
  if (!given) return family ? familyName : null;
  return !family || sameName(givenNames, familyName) ? givenNames : null;
}

/**
 * An answer as words of folded letters and digits of every script, one space between (SECURITY §4), as the version of
 * the normaliser made them that its hash was made with.
 */
export function normaliseAnswer(answer: string, version = ANSWER_NORMALISER_VERSION): string {
  if (version === 1) return formerAnswer(answer);
  // Some letters have one capital together, such as the two small sigmas of Greek: the second version told them apart.
  const words = foldedParts(version === 2 ? answer : answer.toUpperCase());
  // Letters that count as apostrophes elsewhere, all alone.
  return (
    words.length > 0 ? words.join(' ') : (answer.match(/\p{L}/gu) ?? []).join('').toLowerCase()
  ).normalize('NFC');
}

/** What is wrong with an answer somebody would like to give, or null (SECURITY §4). */
export function judgeAnswer(judged: AnswerInQuestion): AnswerFault | null {
  const answer = normaliseAnswer(judged.answer);
  const isAmong = (others: readonly string[]) => others.some((other) => normaliseAnswer(other) === answer);

  if (answer === '') return 'empty';
  if (weightOf(answer) < SHORTEST_ANSWER) return 'short';
  if (isAmong(judged.otherAnswers)) return 'repeated';
  if (standsIn(normaliseAnswer(judged.question), answer)) return 'inQuestion';
  if (isMadeOfNames(judged.answer, judged.names)) return 'isName';
  if (isAmong(judged.commonAnswers)) return 'common';
  return null;
}

/** What its letters weigh: one of a script whose letters are syllables or words says as much as two others. */
const weightOf = (answer: string): number =>
  Array.from(answer).reduce((sum, letter) => sum + (SYLLABLE.test(letter) ? 2 : 1), 0);

const SYLLABLE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\p{Script=Ethiopic}\p{Script=Cherokee}\p{Script=Canadian_Aboriginal}]/u;

/** Whether an answer is a word of a question, or several in turn; where words are not parted, any piece of it. */
const standsIn = (question: string, answer: string): boolean =>
  UNPARTED.test(answer) ? question.includes(answer) : ` ${question} `.includes(` ${answer} `);

const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** “Tremblay”, “Marie Tremblay” and “Laval” all follow from Marie Tremblay of Université Laval. */
function isMadeOfNames(answer: string, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => [
    ...foldedParts(name),
    ...foldedWords(name),
    foldedWords(name).join(''),
  ]);
  const known = new Set(parts);
  return names.some((name) => sameName(name, answer)) || foldedParts(answer).every((word) => known.has(word));
}
