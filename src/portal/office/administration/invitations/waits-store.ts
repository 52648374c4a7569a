import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery } from '#portal/common/waiting/store.ts';

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
