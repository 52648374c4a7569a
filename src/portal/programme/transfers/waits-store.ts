import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { newsSince } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import { byTransfer } from '#portal/programme/verifications/transfers/overtaken-store.ts';
import type { PortalTables } from '#portal/tables.ts';

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

/** Of a decision `d` on a request `v`, that the end of a transfer overtook it lately, and its signer has not opened the file since. */
const isUnread = (now: Date) =>
  sql<SqlBool>`(d.status = 'overtaken' and d.settled_at > ${newsSince(now)}::timestamptz and ${byTransfer} and not exists (
    select from portal.file_readings r
    where r.student_id = v.person_id and r.reader_id = d.signer_id and r.organisation_id = v.organisation_id
      and r.page = 'request' and r.at > d.settled_at))`;

/** Signatures that the other end of a transfer overtook, for whoever signed each, until they open the file, which says what to do. */
export const overtakenLately: WaitQuery = (db, now) =>
  db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .where('v.shut', '=', false)
    .where(isUnread(now))
    .select([
      sql<string>`v.organisation_id || ' ' || d.signer_id`.as('place'),
      sql<Date>`d.settled_at`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** The request of the first of them, within the scope of whoever signed it; null where none is left. */
export async function findOvertakenLately(
  db: Db<PortalTables>,
  scope: Scope,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<string | null> {
  const row = await scoped(db, scope)
    .innerJoin('decisions as d', 'd.verification_id', 'v.id')
    .select('v.id')
    .where('d.signer_id', '=', personId)
    .where(isUnread(now))
    .orderBy('d.settled_at')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
