import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

/** Mail that was given up, and that nobody has sent again or taken off. */
export const givenUp: WaitQuery = (db) =>
  db
    .selectFrom('undelivered_mail as u')
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      'u.given_up_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);
