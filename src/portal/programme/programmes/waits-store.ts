import { sql } from 'kysely';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery, WaitQuery } from '#portal/common/waiting/store.ts';

/** Changes of programmes that wait for an officer, since they were proposed. */
export const proposedProgrammes: SecondQuery = (db) =>
  db
    .selectFrom('programme_proposals as q')
    .where('q.status', '=', 'proposed')
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      'q.proposed_at as since',
      sql<string | null>`q.proposed_by`.as('except'),
      'q.proposed_by as first',
    ]);

/** Proposals that an officer confirmed or refused lately, for whoever made each. */
export const settledProgrammes: WaitQuery = (db, now) =>
  db
    .selectFrom('programme_proposals as q')
    .where('q.status', 'in', ['confirmed', 'refused'])
    .where('q.settled_at', '>', newsSince(now))
    .select([
      sql<string>`q.organisation_id || ' ' || q.proposed_by`.as('place'),
      sql<Date>`q.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
