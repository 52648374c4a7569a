import { type SqlBool, sql } from 'kysely';
import { newsSince } from '#portal/common/waiting/rules.ts';
import type { DueQuery, UntilQuery, WaitQuery } from '#portal/common/waiting/store.ts';
import { GOOD_MS } from '#portal/programme/proof-codes/rules.ts';
import { goodCodes } from '#portal/programme/proof-codes/store.ts';
import { monthBefore } from './rules.ts';

/** Questions that a student should answer, each their own, until the last day of its request. */
export const toAnswer: DueQuery = (db) =>
  db
    .selectFrom('verification_questions as q')
    .innerJoin('verifications as v', 'v.id', 'q.verification_id')
    .where(sql<SqlBool>`q.answered_at is null`)
    // In words, as an index of these alone is: `desk/waits-store.ts`.
    .where(sql<SqlBool>`v.status = 'info_requested'`)
    .select([
      sql<string>`v.person_id::text`.as('place'),
      'q.asked_at as since',
      sql<string | null>`null::uuid`.as('except'),
      'v.due_on as due',
    ]);

/** Codes that were sent and can still be typed, each its student's own, until it is no longer good. */
export const codesToEnter: UntilQuery = (db, now) =>
  goodCodes(db, now).select([
    sql<string>`p.person_id::text`.as('place'),
    sql<Date>`c.sent_at`.as('since'),
    sql<string | null>`null::uuid`.as('except'),
    sql<Date>`c.sent_at + make_interval(secs => ${GOOD_MS / 1000})`.as('until'),
  ]);

/**
 * Transfers that an institution did not let happen within a month, whose decision is in force where it was, and of which
 * no other was asked since: for their students, who can ask again.
 */
export const toAskAgain: WaitQuery = (db, now) =>
  db
    .selectFrom('transfers as t')
    .innerJoin('verifications as v', 'v.id', 't.from_id')
    .where('t.status', 'in', ['refused', 'declined', 'lapsed', 'fallen'])
    .where('t.settled_at', '>', monthBefore(now))
    .where('v.status', '=', 'eligible')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('transfers as n')
            .select('n.id')
            .whereRef('n.from_id', '=', 't.from_id')
            .whereRef('n.asked_at', '>', 't.asked_at'),
        ),
      ),
    )
    .select([
      sql<string>`t.person_id::text`.as('place'),
      sql<Date>`t.settled_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
    ]);

/** Consents by which an institution worked on a file, revoked lately: what waited is over, and the log says which it was. */
export const revokedLately: WaitQuery = (db, now) =>
  db
    .selectFrom('consents as c')
    .where('c.revoked_at', '>', newsSince(now))
    .where('c.replaced', '=', false)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('verifications as v').select('v.id').whereRef('v.consent_id', '=', 'c.id')),
    )
    .select([
      sql<string>`c.organisation_id::text`.as('place'),
      sql<Date>`c.revoked_at`.as('since'),
      sql<string | null>`c.person_id`.as('except'),
    ]);
