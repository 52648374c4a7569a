import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery } from '#portal/common/waiting/store.ts';

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
