import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery } from '#portal/common/waiting/store.ts';

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
