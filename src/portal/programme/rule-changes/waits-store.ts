import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery, WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Outcome } from './store.ts';

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

/** Rules that somebody else published lately, for whoever proposed each and has not read it yet. */
export const publishedRules: WaitQuery = (db, now) => settledRules(db, now, 'published');

/** The same of those that were refused. */
export const refusedRules: WaitQuery = (db, now) => settledRules(db, now, 'refused');

const settledRules = (db: Db<PortalTables>, now: Date, status: Outcome) =>
  db
    .selectFrom('rule_proposals as p')
    .where('p.status', '=', status)
    .where('p.settled_at', '>', newsSince(now))
    .where('p.read_at', 'is', null)
    .select([
      sql<string>`${OFFICE}::text || ' ' || p.proposed_by`.as('place'),
      sql<Date>`p.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
