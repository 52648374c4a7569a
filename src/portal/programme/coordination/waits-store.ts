import { sql } from 'kysely';
import { addMs, days } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { cutoffs, NEWS_DAYS } from './rules.ts';

const place = sql<string>`o.jurisdiction::text`;
const nobody = sql<string | null>`null::uuid`;

/** What institutions of a province found lately: nothing is to be done, and a week later it is gone by itself. */
export const found: WaitQuery = (db, now) =>
  db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .where(sql<boolean>`d.fact = 'find_ineligible' and d.status in ('applied', 'corrected')`)
    .where('d.settled_at', '>', addMs(now, -days(NEWS_DAYS)))
    .where('v.shut', '=', false)
    .select([place.as('place'), sql<Date>`d.settled_at`.as('since'), nobody.as('except')]);

/** What they corrected lately. */
export const corrected: WaitQuery = (db, now) =>
  db
    .selectFrom('corrections as c')
    .innerJoin('verifications as v', 'v.id', 'c.verification_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoin('decisions as b', 'b.id', 'c.decision_id')
    .where(sql<boolean>`c.status = 'made'`)
    .where('c.settled_at', '>', addMs(now, -days(NEWS_DAYS)))
    // Who finished or died was never reported to them.
    .where((eb) => eb.or([eb('b.plain', 'is', null), eb('b.plain', 'not in', ['finished', 'died'])]))
    .where('v.shut', '=', false)
    .select([place.as('place'), sql<Date>`c.settled_at`.as('since'), nobody.as('except')]);

/** Requests of a province that their institution has let wait too long. */
export const late: WaitQuery = (db, now) => leftBy(db, cutoffs(now, 'coordinator'), place);

/** Requests that their institution has let wait so long that the department looks, whatever the province. */
export const stalled: WaitQuery = (db, now) =>
  leftBy(db, cutoffs(now, 'officer'), sql<string>`${OFFICE}::text`);

function leftBy(db: Parameters<WaitQuery>[0], all: ReturnType<typeof cutoffs>, whose: typeof place) {
  return db
    .selectFrom('verifications as v')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoin(
      sql<{ jurisdiction: string; day: string }>`(select * from unnest(
        ${all.map(({ jurisdiction }) => jurisdiction)}::text[], ${all.map(({ day }) => day)}::date[])
        as c (jurisdiction, day))`.as('cut'),
      (join) => join.on(sql<boolean>`cut.jurisdiction = o.jurisdiction`),
    )
    .where(sql<boolean>`v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')`)
    .where(sql<boolean>`v.due_on < cut.day`)
    .where('v.shut', '=', false)
    .select([whose.as('place'), 'v.asked_at as since', nobody.as('except')]);
}

/** Reviews that coordinators should have answered, whatever the province. */
export const unanswered: WaitQuery = (db, now) =>
  db
    .selectFrom('appeals as a')
    .innerJoin('verifications as v', 'v.id', 'a.verification_id')
    .where('a.status', '=', 'sent_on')
    .where('a.due_on', '<', isoDate(now))
    .where('v.shut', '=', false)
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      sql<Date>`a.sent_on_at`.as('since'),
      nobody.as('except'),
    ]);

/** Institutions that take part and that nobody represents, since the last who did no longer does, or they take part. */
export const unrepresented: WaitQuery = (db, now) =>
  db
    .selectFrom('organisations as o')
    .innerJoin('participations as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'o.id')
        .on('p.from_day', '<=', isoDate(now))
        .on(({ eb, or }) => or([eb('p.to_day', 'is', null), eb('p.to_day', '>=', isoDate(now))])),
    )
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.organisation_id', '=', 'o.id').on('m.role', 'in', REPRESENTATIVES),
    )
    .groupBy(['o.id', 'o.jurisdiction'])
    .having(sql<boolean>`count(*) filter (where m.status = 'active') = 0`)
    .select([
      place.as('place'),
      sql<Date>`greatest(max(m.changed_at), min(p.from_day)::timestamptz)`.as('since'),
      nobody.as('except'),
    ]);
