import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Whose requests somebody sees: those of an institution, and of some of its campuses only. */
export interface Scope {
  readonly organisationId: string;
  /** Null for the whole institution; requests without a campus belong to everybody's. */
  readonly campusIds: readonly string[] | null;
}

/**
 * The one way to an institution's requests: every list, count, search, page and bulk action begins here, so that nobody
 * sees a row, nor a number that counts one, outside of their scope (`ENS §7`).
 */
export function scoped(db: Tables, { organisationId, campusIds }: Scope) {
  const all = db.selectFrom('verifications as v').where('v.organisation_id', '=', organisationId);
  if (campusIds === null) return all;
  return all.where(({ or, eb }) =>
    or([
      eb('v.campus_id', 'is', null),
      ...(campusIds.length === 0 ? [] : [eb('v.campus_id', 'in', campusIds)]),
    ]),
  );
}

/**
 * That the student's consent stands, so that the institution may read the file: the request's own, or one that took its
 * place. Revoked consent shuts every file under it.
 */
export const isConsented = sql<SqlBool>`exists (
  select from portal.consents c join portal.consents l using (person_id, organisation_id, line)
  where c.id = v.consent_id and l.revoked_at is null and (l.id = c.id or c.replaced))`;

/** That a request is open; in words, for a plan made for any status does not know the index of the open ones. */
export const isOpen = sql<SqlBool>`v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')`;

/** Requests without a campus are counted under this. */
export const NO_CAMPUS = '00000000-0000-0000-0000-000000000000';

/** How many requests are in each status, from what is counted as they change. */
export async function mapCounts(
  db: Tables,
  { organisationId, campusIds }: Scope,
): Promise<Map<string, number>> {
  let query = db
    .selectFrom('verification_counts')
    .select(({ fn }) => ['status', fn.sum<number>('n').as('n')])
    .where('organisation_id', '=', organisationId)
    .groupBy('status');
  if (campusIds !== null) query = query.where('campus_key', 'in', [NO_CAMPUS, ...campusIds]);
  const rows = await query.execute();
  return new Map(rows.map(({ status, n }) => [status, Number(n)]));
}
