import { sql } from 'kysely';
import type { DueQuery, WaitQuery } from '#portal/common/waiting/store.ts';

/** In words, since indexes of these alone are found by nothing else once PostgreSQL keeps its plan. */
const IS_NEW = sql<boolean>`v.status = 'new'`;
const IS_IN_PROGRESS = sql<boolean>`v.status = 'in_progress'`;

/** Requests that wait for an institution, since they were asked; nobody decides their own. */
export const newRequests: WaitQuery = (db) =>
  db
    .selectFrom('verifications as v')
    .where(IS_NEW)
    .select([
      sql<string>`v.organisation_id::text`.as('place'),
      'v.asked_at as since',
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** Requests whose student has answered, and that are not signed yet: for whoever holds each, and nobody else. */
export const answered: WaitQuery = (db) =>
  db
    .selectFrom('verifications as v')
    .where(IS_IN_PROGRESS)
    .where('v.holder_id', 'is not', null)
    .where('v.pending_id', 'is', null)
    .where('v.answered_at', 'is not', null)
    .select([
      sql<string>`v.organisation_id::text || ' ' || v.holder_id::text`.as('place'),
      sql<Date>`v.answered_at`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** Requests that somebody holds and has not signed yet, claimed or assigned to them, each due by its day. */
export const held: DueQuery = (db) =>
  db
    .selectFrom('verifications as v')
    .where(IS_IN_PROGRESS)
    .where('v.holder_id', 'is not', null)
    .where('v.pending_id', 'is', null)
    .where('v.shut', '=', false)
    .select([
      sql<string>`v.organisation_id::text || ' ' || v.holder_id::text`.as('place'),
      sql<Date>`coalesce(v.claimed_at, v.asked_at)`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
      'v.due_on as due',
    ]);

/** New requests for each signatory, within their campuses: no count tells of a request that they may not see. */
export const newInScope: WaitQuery = (db) =>
  db
    .selectFrom('verifications as v')
    .innerJoin('memberships as m', 'm.organisation_id', 'v.organisation_id')
    .where(IS_NEW)
    .where('m.role', '=', 'signatory')
    .where('m.status', '=', 'active')
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('v.campus_id', 'is', null),
        not(
          exists(
            selectFrom('membership_campuses as c')
              .select('c.campus_id')
              .whereRef('c.membership_id', '=', 'm.id'),
          ),
        ),
        exists(
          selectFrom('membership_campuses as c')
            .select('c.campus_id')
            .whereRef('c.membership_id', '=', 'm.id')
            .whereRef('c.campus_id', '=', 'v.campus_id'),
        ),
      ]),
    )
    .select([
      sql<string>`m.organisation_id::text || ' ' || m.person_id::text`.as('place'),
      'v.asked_at as since',
      sql<string | null>`v.person_id`.as('except'),
    ]);
