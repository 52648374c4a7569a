import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether some words (a `tsvector`) hold every word of a query made by `wordQuery`; none, where there was none. */
export const haveWords = (words: Expression<unknown>, query: string | null): RawBuilder<boolean> =>
  query === null ? sql<boolean>`false` : sql<boolean>`${words} @@ ${query}::tsquery`;

/**
 * Whether every word of a query is found in one place or another, such as a row's own words or its owner's. Asked
 * word by word, so that an index answers for each place; none holds where there was no query.
 */
export const everyWord = (
  query: string | null,
  found: (word: string) => Expression<SqlBool>,
): RawBuilder<boolean> =>
  query === null ? sql<boolean>`false` : sql<boolean>`${sql.join(query.split(' & ').map(found), sql` and `)}`;

/** Whether a text begins so, in capital letters or not. */
export const beginsWith = (text: Expression<unknown>, beginning: string): RawBuilder<boolean> =>
  sql<boolean>`starts_with(lower(${text}), ${beginning.toLowerCase()})`;
