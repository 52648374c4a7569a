import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { COUNTS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import { NO_CAMPUS } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

interface Where {
  readonly personId: string;
  readonly organisationId: string;
  readonly line: string;
}

/**
 * Shuts every file of a student at an institution, for good, and takes them out of its counts: they say what its lists
 * show. Comes before what changes any of them, so that requests are held before counts, as everywhere.
 */
export async function shutFiles(
  tx: Db<PortalTables>,
  { personId, organisationId, line }: Where,
): Promise<void> {
  await sql`
    with held as (
      select id from ${VERIFICATIONS}
      where person_id = ${personId} and organisation_id = ${organisationId} and line = ${line} and not shut
      order by id
      for update
    ), closed as (
      update ${VERIFICATIONS} v set shut = true from held h where v.id = h.id returning v.campus_id, v.status
    )
    insert into ${COUNTS} as n (organisation_id, line, campus_key, status, n)
    select ${organisationId}::uuid, ${line}, coalesce(campus_id, ${NO_CAMPUS}::uuid), status, -count(*)::integer
    from closed
    group by 3, 4
    order by 3, 4
    on conflict (organisation_id, line, campus_key, status) do update set n = n.n + excluded.n`.execute(tx);
}

/** Signatures that wait of a student's requests at an institution that are over: by them these would live again. */
export async function listReviving(
  tx: Db<PortalTables>,
  { personId, organisationId, line }: Where,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('verifications')
    .select('pending_id as id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .where('status', 'in', ['ineligible', 'closed'])
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}
