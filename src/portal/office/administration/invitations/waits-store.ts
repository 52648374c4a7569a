import { sql } from 'kysely';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery, WaitQuery } from '#portal/common/waiting/store.ts';

/** Invitations to the staff that wait for a second person, who is not the first. */
export const secondsAwaited: SecondQuery = (db, now) =>
  db
    .selectFrom('staff_invitations as s')
    .where('s.status', '=', 'asked')
    .where('s.lapses_at', '>', now)
    .select((eb) => [
      sql<string>`${OFFICE}::text`.as('place'),
      's.asked_at as since',
      eb.cast<string | null>('s.asked_by', 'uuid').as('except'),
      's.asked_by as first',
    ]);

/** Invitations that a second person approved or refused lately, for whoever asked for each. */
export const settledInvitations: WaitQuery = (db, now) =>
  db
    .selectFrom('staff_invitations as s')
    .where('s.status', 'in', ['approved', 'refused'])
    .where('s.settled_at', '>', newsSince(now))
    .select([
      sql<string>`${OFFICE}::text || ' ' || s.asked_by`.as('place'),
      sql<Date>`s.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
