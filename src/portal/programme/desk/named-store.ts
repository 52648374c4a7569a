import { type SqlBool, sql } from 'kysely';
import { readingsOf } from '#kernel/search.ts';

/** The last character that there is: what begins with a key lies between the key and the key with this behind it. */
const LAST = '\u{10ffff}';

/** Whether the names of a student `f`, the family name first, begin so: each reading by an index. */
export const isNamed = (search: string) => {
  const readings = readingsOf(search).map(
    (text) => sql`f.sort_name between portal.sort_key(${text}) and portal.sort_key(${text}) || ${LAST}`,
  );
  return sql<SqlBool>`(${sql.join(readings, sql` or `)})`;
};
