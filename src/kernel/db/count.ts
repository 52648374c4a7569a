import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { MANY } from '../ui/locale.ts';

/** How many rows a query finds, at most one more than `MANY`: what it costs does not grow with the table. */
export const countUpToMany = <DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
): RawBuilder<number> =>
  sql<number>`(select count(*) from (${query.select(sql`1`.as('one')).limit(MANY + 1)}) as counted)`;
