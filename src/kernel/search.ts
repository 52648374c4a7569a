import { foldedWords } from './fold.ts';

/**
 * Words as PostgreSQL takes them for a `tsquery`, each the beginning of a word in any order; null without any. Folded
 * as the columns `words` are (`portal/migrations/012_names.sql`), and free of operators.
 */
export function wordQuery(typed: string): string | null {
  const words = [...new Set(foldedWords(typed))];
  return words.length === 0
    ? null
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `${Array.from(word).slice(0, LONGEST_WORD).join('')}:*`)
        .join(' & ');
}

/** More than any name has, and few enough for the database to look for each. */
const MOST_WORDS = 24;

/** As long as the words that the database keeps. */
const LONGEST_WORD = 500;
