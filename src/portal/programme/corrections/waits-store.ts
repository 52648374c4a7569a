import { sql } from 'kysely';
import { addMs, days } from '#kernel/time.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { isForOffice } from '#portal/programme/verifications/corrections/list-store.ts';

/** Corrections that a second person of an institution should make or refuse: each DIR and alternate but who asked. */
export const toSecond: WaitQuery = (db) =>
  db
    .selectFrom('corrections as c')
    .innerJoin('verifications as v', 'v.id', 'c.verification_id')
    .where(sql<boolean>`c.status = 'asked'`)
    .where('v.shut', '=', false)
    .where('v.pending_id', 'is', null)
    .innerJoin('memberships as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'v.organisation_id')
        .onRef('m.person_id', '!=', 'c.asked_by')
        .on('m.status', '=', 'active')
        .on('m.role', 'in', REPRESENTATIVES),
    )
    .select([
      sql<string>`v.organisation_id || ' ' || m.person_id`.as('place'),
      'c.asked_at as since',
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** Those that nobody else there can: an officer does. */
export const forOffice: WaitQuery = (db) =>
  db
    .selectFrom('corrections as c')
    .innerJoin('verifications as v', 'v.id', 'c.verification_id')
    .where(sql<boolean>`c.status = 'asked'`)
    .where('v.shut', '=', false)
    .where('v.pending_id', 'is', null)
    .where(isForOffice)
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      'c.asked_at as since',
      sql<string | null>`c.asked_by`.as('except'),
    ]);

/** Days for which news stands on a home page. */
const NEWS_DAYS = 7;

/** What institutions corrected lately: nothing is to be done, and a week later it is gone by itself. */
export const lately: WaitQuery = (db, now) =>
  db
    .selectFrom('corrections as c')
    .where(sql<boolean>`c.status = 'made'`)
    .where('c.settled_at', '>', addMs(now, -days(NEWS_DAYS)))
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      sql<Date>`c.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);
