import { sql } from 'kysely';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery, WaitQuery } from '#portal/common/waiting/store.ts';

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

/** Rules that somebody else published or refused lately, for whoever proposed each. */
export const settledRules: WaitQuery = (db, now) =>
  db
    .selectFrom('rule_proposals as p')
    .where('p.status', 'in', ['published', 'refused'])
    .where('p.settled_at', '>', newsSince(now))
    .select([
      sql<string>`${OFFICE}::text || ' ' || p.proposed_by`.as('place'),
      sql<Date>`p.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
