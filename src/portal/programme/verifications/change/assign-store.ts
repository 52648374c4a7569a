import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { HOLDER_CHANGES, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Which requests, and as somebody saw them where they decide by that. */
interface Assigned {
  readonly ids: readonly string[];
  readonly revision?: number;
  readonly holderId: string;
}

/**
 * Gives requests that are being worked on to somebody else, in one statement with what their histories say of it; those
 * are left out that have changed, or are signed. A request that is new is claimed for them instead (`changeStatus`).
 */
export async function assign(
  tx: Db<PortalTables>,
  { ids, revision, holderId }: Assigned,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<string[]> {
  const seen = revision === undefined ? sql`` : sql`and revision = ${revision}`;
  const { rows } = await sql<{ id: string }>`
    with before as (
      select id, holder_id from ${VERIFICATIONS}
      where id = any(${ids}::uuid[]) and status in ('in_progress', 'info_requested') and pending_id is null ${seen}
      order by id
      for update
    ), given as (
      update ${VERIFICATIONS} v set holder_id = ${holderId}, claimed_at = ${at}, revision = v.revision + 1
      from before b where v.id = b.id
      returning v.id, b.holder_id as from_id
    ), written as (
      insert into ${HOLDER_CHANGES} (verification_id, from_id, to_id, by, at)
      select id, from_id, ${holderId}::uuid, ${by}::uuid, ${at}::timestamptz from given
      where from_id is distinct from ${holderId}::uuid
      order by id
    )
    select id from given`.execute(tx);
  return rows.map(({ id }) => id);
}
