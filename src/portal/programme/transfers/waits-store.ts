import { sql } from 'kysely';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

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

/** Transfers that an institution should accept or decline, since they were handed out. */
export const toAccept: WaitQuery = (db) =>
  db
    .selectFrom('transfers as t')
    .where('t.status', '=', 'handed_out')
    .select([
      sql<string>`t.organisation_id::text`.as('place'),
      sql<Date>`t.handed_at`.as('since'),
      sql<string | null>`t.person_id`.as('except'),
    ]);
