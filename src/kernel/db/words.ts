import { type Expression, type RawBuilder, sql } from 'kysely';

/** Whether some words (a `tsvector`) hold every word of a query made by `wordQuery`; none, where there was none. */
export const haveWords = (words: Expression<unknown>, query: string | null): RawBuilder<boolean> =>
  query === null ? sql<boolean>`false` : sql<boolean>`${words} @@ to_tsquery('simple', ${query})`;

/** Whether a text begins so, in capital letters or not. */
export const beginsWith = (text: Expression<unknown>, beginning: string): RawBuilder<boolean> =>
  sql<boolean>`starts_with(lower(${text}), ${beginning.toLowerCase()})`;
