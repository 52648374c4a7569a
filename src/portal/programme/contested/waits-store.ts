import { type SqlBool, sql } from 'kysely';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { standing } from './store.ts';

/** Records that two people claim, for the home page of those who find out whose they are. */
export const contestedToDecide: WaitQuery = (db) =>
  standing(db)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contest_findings as f')
            .select('f.id')
            .whereRef('f.contest_id', '=', 'c.id')
            .where('f.status', 'in', ['found', 'held']),
        ),
      ),
    )
    .select([
      sql<string>`l.organisation_id::text`.as('place'),
      // What was objected to or refused waits from then on.
      sql<Date>`coalesce((select max(f.settled_at) from portal.contest_findings f where f.contest_id = c.id),
        c.noticed_at)`.as('since'),
      sql<string | null>`l.person_id`.as('except'),
    ]);

/** What somebody found and nobody has confirmed yet, for the home page of representatives, one of whom may. */
export const findingsToConfirm: WaitQuery = (db) =>
  standing(db)
    .innerJoin('contest_findings as f', (join) =>
      join.onRef('f.contest_id', '=', 'c.id').on('f.status', '=', 'found'),
    )
    .select([
      sql<string>`l.organisation_id::text`.as('place'),
      'f.found_at as since',
      sql<string | null>`f.found_by`.as('except'),
    ]);

/** The same for each signatory, where both claims are within their campuses. */
export const findingsInScope: WaitQuery = (db) =>
  standing(db)
    .innerJoin('contest_findings as f', (join) =>
      join.onRef('f.contest_id', '=', 'c.id').on('f.status', '=', 'found'),
    )
    .innerJoin('memberships as m', 'm.organisation_id', 'l.organisation_id')
    .where('m.role', '=', 'signatory')
    .where('m.status', '=', 'active')
    .where(
      sql<SqlBool>`(not exists (select from portal.membership_campuses a where a.membership_id = m.id)
        or not exists (
          select from (values (l.campus_id), (p.campus_id)) as n (campus_id)
          where n.campus_id is not null and n.campus_id not in (
            select b.campus_id from portal.membership_campuses b where b.membership_id = m.id)))`,
    )
    .select([
      sql<string>`m.organisation_id || ' ' || m.person_id`.as('place'),
      'f.found_at as since',
      sql<string | null>`f.found_by`.as('except'),
    ]);
