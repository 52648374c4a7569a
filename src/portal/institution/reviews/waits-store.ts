import { sql } from 'kysely';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

/** Yearly reviews that are open. */
export const openReviews: WaitQuery = (db) =>
  db
    .selectFrom('reviews as r')
    .where('r.status', '=', 'open')
    .select((eb) => [
      eb.cast<string>('r.organisation_id', 'text').as('place'),
      'r.opened_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);
