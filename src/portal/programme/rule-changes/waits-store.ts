import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery } from '#portal/common/waiting/store.ts';

/** Rules that wait to be published or refused, since they were proposed. */
export const proposedRules: SecondQuery = (db) =>
  db
    .selectFrom('rule_proposals as p')
    .where('p.status', '=', 'proposed')
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      'p.proposed_at as since',
      sql<string | null>`p.proposed_by`.as('except'),
      'p.proposed_by as first',
    ]);
