import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { SecondQuery } from '#portal/common/waiting/store.ts';
import { DECIDABLE } from './rules.ts';

/** As words of the statement, not as values of it: an index of open requests answers, also in a plan that is kept. */
const decidable = sql<(typeof DECIDABLE)[number]>`(${sql.join(DECIDABLE.map((status) => sql.lit(status)))})`;

/** Requests to move an account that wait for an approval; where, as `approversOf` says. */
export const requestsToDecide: SecondQuery = (db, now) =>
  db
    .selectFrom('credential_moves as c')
    .where('c.status', 'in', decidable)
    .where('c.lapses_at', '>', now)
    .where('c.person_id', 'is not', null)
    .select((eb) => [
      eb.fn
        .coalesce(
          eb
            .selectFrom('memberships as m')
            .whereRef('m.person_id', '=', 'c.person_id')
            .where('m.status', '!=', 'ended')
            .having(
              sql<boolean>`count(distinct m.organisation_id) = 1 and count(m.organisation_id) = count(*) and not bool_or(m.role = 'dir')`,
            )
            .select(sql<string>`min(m.organisation_id::text)`.as('here')),
          sql<string>`${OFFICE}::text`,
        )
        .as('place'),
      'c.requested_at as since',
      eb.fn.coalesce('c.approved_by', 'c.person_id').as('except'),
      // Only what waits for a second person has a first.
      'c.approved_by as first',
    ]);
