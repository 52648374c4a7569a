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
 * sees a row, nor a number that counts one, outside of their scope (`ENS §7`), nor a file that revoked consent has shut.
 */
export const scoped = (db: Tables, scope: Scope) => scopedWithShut(db, scope).where('v.shut', '=', false);

/**
 * The same with what revoked consent has shut: for the names of what somebody had chosen before, who is told that it
 * fell out, and for nothing else.
 */
export function scopedWithShut(db: Tables, { organisationId, campusIds }: Scope) {
  const all = db.selectFrom('verifications as v').where('v.organisation_id', '=', organisationId);
  if (campusIds === null) return all;
  return all.where(({ or, eb }) =>
    or([
      eb('v.campus_id', 'is', null),
      ...(campusIds.length === 0 ? [] : [eb('v.campus_id', 'in', campusIds)]),
    ]),
  );
}

/** That a request is open; in words, for a plan made for any status does not know the index of the open ones. */
export const isOpen = sql<SqlBool>`v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')`;

/** That its student has answered what was asked, and nothing is signed; in words too. */
export const isAnswered = sql<SqlBool>`v.status in ('new', 'in_progress') and v.pending_id is null and v.answered_at is not null`;

/** Requests without a campus are counted under this. */
export const NO_CAMPUS = '00000000-0000-0000-0000-000000000000';

/** How many requests that are not shut are in each status, from what is counted as they change. */
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
