import { sql } from 'kysely';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

/** Requests that wait for an institution, since they were asked; nobody decides their own. */
export const newRequests: WaitQuery = (db) =>
  db
    .selectFrom('verifications as v')
    .where('v.status', '=', 'new')
    .select([
      sql<string>`v.organisation_id::text`.as('place'),
      'v.asked_at as since',
      sql<string | null>`v.person_id`.as('except'),
    ]);
