import { foldedWords, spellOut } from './fold.ts';

/**
 * Words as PostgreSQL takes them for a `tsquery`, each the beginning of a word in any order; null without any. Folded
 * as the columns `words` are (`portal/migrations/012_names.sql`), and free of operators.
 */
export function wordQuery(typed: string): string | null {
  const spelt = foldedWords(spellOut(typed));
  const words = new Map(foldedWords(typed).map((word, at) => [word, spelt[at] ?? word]));
  return words.size === 0
    ? null
    : [...words]
        .slice(0, MOST_WORDS)
        .map(([word, out]) => either(new Set([...[word, out].map(beginning), ...written(word)])))
        .join(' & ');
}

/** The beginning of a name as it was typed, and as it may be written or spelt out instead: Müll and Muell. */
export function readingsOf(typed: string): readonly string[] {
  const words = foldedWords(typed);
  const others = [foldedWords(spellOut(typed)), words.map((word) => written(word)[0] ?? word)];
  const keys = new Set(others.map((one) => one.join(' ')));
  keys.delete(words.join(' '));
  return [typed, ...keys];
}

const either = (forms: ReadonlySet<string>): string =>
  forms.size === 1 ? [...forms].join() : `(${[...forms].join(' | ')})`;

const beginning = (word: string): string => `${Array.from(word).slice(0, LONGEST_WORD).join('')}:*`;

/** What may have been spelt out as passports do: of Mueller also Muller, for Müller. Short words would find too much. */
function written(word: string): string[] {
  const plain = word.replace(
    /([aou])e|aa/g,
    (letters, vowel: string | undefined) => vowel ?? letters.slice(1),
  );
  return plain === word || word.length < 5 || word.length > LONGEST_WORD ? [] : [plain];
}

/** More than any name has, and few enough for the database to look for each. */
const MOST_WORDS = 24;

/** As long as the words that the database keeps. */
const LONGEST_WORD = 500;
