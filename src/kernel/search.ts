/**
 * Words as PostgreSQL's `to_tsquery('simple', …)` takes them, each the beginning of a word in any order; null
 * without any. Folded as the columns `words` are (`migrations/002_roles.sql`), and free of operators.
 */
export function wordQuery(typed: string): string | null {
  const folded = typed.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
  const words = [...new Set(folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  return words.length === 0
    ? null
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `${word}:*`)
        .join(' & ');
}

/** More than any name has, and few enough for the database to look for each. */
const MOST_WORDS = 24;
