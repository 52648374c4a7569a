import { sql } from 'kysely';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

/** Changes of a record that a province's coordinators have yet to confirm. */
export const toConfirm: WaitQuery = (db) =>
  db
    .selectFrom('amendments as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .where('a.status', '=', 'requested')
    .select((eb) => [
      eb.cast<string>('o.jurisdiction', 'text').as('place'),
      'a.requested_at as since',
      eb.cast<string | null>('a.requested_by', 'uuid').as('except'),
    ]);

/** Confirmed ones that the office has yet to apply. */
export const toApply: WaitQuery = (db) =>
  db
    .selectFrom('amendments as a')
    .where('a.status', '=', 'confirmed')
    .select((eb) => [
      sql<string>`${OFFICE}::text`.as('place'),
      eb.fn.coalesce('a.confirmed_at', 'a.requested_at').as('since'),
      eb.cast<string | null>('a.confirmed_by', 'uuid').as('except'),
    ]);

/** Changes that were applied or refused lately, for whoever asked for each. */
export const settled: WaitQuery = (db, now) =>
  db
    .selectFrom('amendments as a')
    .where('a.status', 'in', ['applied', 'refused'])
    .where('a.decided_at', '>', newsSince(now))
    .select([
      sql<string>`a.organisation_id || ' ' || a.requested_by`.as('place'),
      sql<Date>`a.decided_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
