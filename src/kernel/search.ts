/**
 * Words as PostgreSQL's `to_tsquery('simple', …)` takes them, each the beginning of a word in any order; null
 * without any. Folded as the columns `words` are (`portal/migrations/002_roles.sql`), and free of operators.
 */
export function wordQuery(typed: string): string | null {
  const words = [...new Set(foldWords(typed))];
  return words.length === 0
    ? null
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `${word}:*`)
        .join(' & ');
}

/** The words of a text in turn, without what readers overlook: case, accents, apostrophes, hyphens, punctuation. */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** More than any name has, and few enough for the database to look for each. */
const MOST_WORDS = 24;
