import { sql } from 'kysely';
import { addMs, days } from '#kernel/time.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { byTransfer } from '#portal/programme/verifications/transfers/overtaken-store.ts';

/** Transfers that an institution should hand out, since they were asked; nobody hands out their own. */
export const toHandOut: WaitQuery = (db) =>
  db
    .selectFrom('transfers as t')
    .where('t.status', '=', 'asked')
    .select([
      sql<string>`t.from_organisation_id::text`.as('place'),
      't.asked_at as since',
      sql<string | null>`t.person_id`.as('except'),
    ]);

/** Transfers that an institution should accept or decline, since they were handed out; what is signed waits for nobody. */
export const toAccept: WaitQuery = (db) =>
  db
    .selectFrom('transfers as t')
    .innerJoin('verifications as v', 'v.id', 't.to_id')
    .where('t.status', '=', 'handed_out')
    .where('v.pending_id', 'is', null)
    .select([
      sql<string>`t.organisation_id::text`.as('place'),
      sql<Date>`t.handed_at`.as('since'),
      sql<string | null>`t.person_id`.as('except'),
    ]);

/** Days for which news stands on a home page. */
const NEWS_DAYS = 7;

/** Signatures that the other end of a transfer overtook lately, for whoever signed them: the page of each says what to do. */
export const overtakenLately: WaitQuery = (db, now) =>
  db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .where(sql<boolean>`d.status = 'overtaken'`)
    .where('d.settled_at', '>', addMs(now, -days(NEWS_DAYS)))
    .where('v.shut', '=', false)
    .where(byTransfer)
    .select([
      sql<string>`v.organisation_id || ' ' || d.signer_id`.as('place'),
      sql<Date>`d.settled_at`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
    ]);
