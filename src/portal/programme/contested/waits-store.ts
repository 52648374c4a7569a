import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { DueQuery, WaitQuery } from '#portal/common/waiting/store.ts';
import { LET_IN_DAYS } from '#portal/programme/verifications/barred/rules.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { standing } from './store.ts';

/** Records that two people claim, for the home page of those who may find out whose they are. */
export const contestedToDecide: WaitQuery = (db, now) =>
  forMembers(db)
    .where('m.role', '!=', 'signatory')
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
    .where(isFree(sql`l.person_id, p.person_id`, now))
    .select([
      sql<string>`m.organisation_id || ' ' || m.person_id`.as('place'),
      // What was objected to or refused waits from then on.
      sql<Date>`coalesce((select max(f.settled_at) from portal.contest_findings f where f.contest_id = c.id),
        c.noticed_at)`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);

/**
 * What somebody found and nobody has confirmed yet, for the home page of each who may: signatories where both claims are
 * within their campuses, and nobody who is no second person to the finder, or may not decide about one of the two.
 */
export const findingsToConfirm: WaitQuery = (db, now) =>
  forMembers(db)
    .innerJoin('contest_findings as f', (join) =>
      join.onRef('f.contest_id', '=', 'c.id').on('f.status', '=', 'found'),
    )
    .where(
      sql<SqlBool>`(m.role <> 'signatory'
        or not exists (select from portal.membership_campuses a where a.membership_id = m.id)
        or not exists (
          select from (values (l.campus_id), (p.campus_id)) as n (campus_id)
          where n.campus_id is not null and n.campus_id not in (
            select b.campus_id from portal.membership_campuses b where b.membership_id = m.id)))`,
    )
    .where(isFree(sql`f.found_by, l.person_id, p.person_id`, now))
    .where(isFreeOf(sql`f.found_by`, now))
    .select([
      sql<string>`m.organisation_id || ' ' || m.person_id`.as('place'),
      'f.found_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);

/** What was found and is held, for each student who can object to it, until the day on which it takes effect. */
export const findingsToObject: DueQuery = (db) =>
  db
    .selectFrom('contest_findings as f')
    .innerJoin('persons as s', (join) =>
      join.on(sql<SqlBool>`s.id = f.proved_person or (s.id = f.later_person and f.finding = 'same_person')`),
    )
    .where('f.status', '=', 'held')
    .select([
      sql<string>`s.id::text`.as('place'),
      sql<Date>`coalesce(f.second_at, f.found_at)`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
      sql<string | null>`(f.passes_at at time zone 'America/Toronto')::date`.as('due'),
    ]);

/** Each record that two people claim, with each who works on requests there. */
const forMembers = (db: Db<PortalTables>) =>
  standing(db)
    .innerJoin('memberships as m', 'm.organisation_id', 'l.organisation_id')
    .where('m.status', '=', 'active')
    .where('m.role', 'in', DESK_ROLES);

/**
 * That a member is none of these people, has another mailbox, and has let none of them in lately. Namesakes are for the
 * rules to tell: they read on the page of the record that somebody else decides.
 */
const isFree = (people: RawBuilder<unknown>, now: Date) =>
  sql<SqlBool>`m.person_id not in (${people})
    and not exists (select from portal.persons me join portal.persons q on lower(q.email) = lower(me.email)
      where me.id = m.person_id and q.id in (${people}))
    and not ${hasLetIn(sql`m.person_id`, people, now)}`;

/** That this person has not lately let the member in. */
const isFreeOf = (person: RawBuilder<unknown>, now: Date) =>
  sql<SqlBool>`not ${hasLetIn(person, sql`m.person_id`, now)}`;

/** Whether somebody let one of these people into their account within thirty days, by a move that they approved or by a PIN. */
function hasLetIn(by: RawBuilder<unknown>, people: RawBuilder<unknown>, now: Date): RawBuilder<SqlBool> {
  const since = addMs(now, -days(LET_IN_DAYS));
  return sql<SqlBool>`(exists (select from portal.vouches w
      where w.by = ${by} and w.person_id in (${people}) and w.at > ${since}::timestamptz)
    or exists (select from portal.pins i where (i.issued_by = ${by} or i.approved_by = ${by})
      and i.redeemed_by in (${people}) and i.redeemed_at > ${since}::timestamptz))`;
}
