import { sql } from 'kysely';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery, WaitQuery } from '#portal/common/waiting/store.ts';

/** Resets that wait for a second officer, who is not the first. */
export const secondsNeeded: SecondQuery = (db) =>
  db
    .selectFrom('question_resets as r')
    .where('r.status', '=', 'awaiting_second')
    .select((eb) => [
      sql<string>`${OFFICE}::text`.as('place'),
      'r.asked_at as since',
      eb.cast<string | null>('r.asked_by', 'uuid').as('except'),
      'r.asked_by as first',
    ]);

/** Resets that a second officer confirmed or refused lately, for whoever asked for each. */
export const settledResets: WaitQuery = (db, now) =>
  db
    .selectFrom('question_resets as r')
    .where('r.status', 'in', ['done', 'refused'])
    .where('r.settled_at', '>', newsSince(now))
    // What needs no second officer is done as it is asked for.
    .where('r.confirmed_by', 'is not', null)
    .select([
      sql<string>`${OFFICE}::text || ' ' || r.asked_by`.as('place'),
      sql<Date>`r.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
