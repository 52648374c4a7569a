import { type SqlBool, sql } from 'kysely';
import { isoDate } from '#kernel/ui/locale.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { DueQuery, WaitQuery } from '#portal/common/waiting/store.ts';
import { isSecond, isStuck } from './store.ts';

/** Reviews that an institution should decide: each DIR and alternate but who signed or announced what is reviewed, and its student. */
export const toReview: DueQuery = (db) =>
  db
    .selectFrom('appeals as a')
    .innerJoin('verifications as v', 'v.id', 'a.verification_id')
    .innerJoin('decisions as d', 'd.id', 'a.decision_id')
    .leftJoin('intents as i', 'i.id', 'd.intent_id')
    .where('a.status', 'in', ['asked', 'under_review', 'returned'])
    .where('v.shut', '=', false)
    .where('v.pending_id', 'is', null)
    .innerJoin('memberships as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'v.organisation_id')
        .on('m.status', '=', 'active')
        .on('m.role', 'in', REPRESENTATIVES),
    )
    .where(isSecond)
    // What a colleague has taken up is theirs to do.
    .where(sql<SqlBool>`(a.status <> 'under_review' or a.reviewer_id = m.person_id)`)
    .select([
      sql<string>`v.organisation_id || ' ' || m.person_id`.as('place'),
      sql<Date>`coalesce(a.coordinator_at, a.asked_at)`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
      'a.due_on as due',
    ]);

/** Reviews that were sent on to a province's coordinators. */
export const sentOn: DueQuery = (db) =>
  db
    .selectFrom('appeals as a')
    .innerJoin('verifications as v', 'v.id', 'a.verification_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .where('a.status', '=', 'sent_on')
    .where('v.shut', '=', false)
    .select((eb) => [
      eb.cast<string>('o.jurisdiction', 'text').as('place'),
      sql<Date>`a.sent_on_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
      'a.due_on as due',
    ]);

/** Reviews of a province that nobody can do, or does in time. */
export const stuck: WaitQuery = (db, now) =>
  db
    .selectFrom('appeals as a')
    .innerJoin('verifications as v', 'v.id', 'a.verification_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .where('a.status', 'in', ['asked', 'under_review', 'returned'])
    .where('v.shut', '=', false)
    .where(({ or, eb }) => or([eb('a.due_on', '<', isoDate(now)), isStuck]))
    .select((eb) => [
      eb.cast<string>('o.jurisdiction', 'text').as('place'),
      'a.asked_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);
