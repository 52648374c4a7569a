import type { Db } from '#kernel/db/database.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** The request of one's own that is due first, but for one: where *Sign and next* leads. */
export async function findNext(
  db: Tables,
  scope: Scope,
  personId: string,
  but: string,
): Promise<string | null> {
  const row = await scoped(db, scope)
    .where('v.holder_id', '=', personId)
    .where('v.status', '=', 'in_progress')
    .where('v.pending_id', 'is', null)
    .where('v.id', '!=', but)
    .select('v.id')
    .orderBy('v.due_on')
    .orderBy('v.id')
    .executeTakeFirst();
  return row?.id ?? null;
}
