import { sql } from 'kysely';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { newsSince, OFFICE } from '#portal/common/waiting/rules.ts';
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

/** What institutions corrected lately. */
export const lately: WaitQuery = (db, now) =>
  db
    .selectFrom('corrections as c')
    .where(sql<boolean>`c.status = 'made'`)
    .where('c.settled_at', '>', newsSince(now))
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      sql<Date>`c.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);

/** Corrections that a second person made or refused lately, for whoever asked for each. */
export const answered: WaitQuery = (db, now) =>
  db
    .selectFrom('corrections as c')
    .innerJoin('verifications as v', 'v.id', 'c.verification_id')
    .where('c.status', 'in', ['made', 'refused'])
    .where('c.settled_at', '>', newsSince(now))
    .where('v.shut', '=', false)
    .select([
      sql<string>`v.organisation_id || ' ' || c.asked_by`.as('place'),
      sql<Date>`c.settled_at`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
    ]);
