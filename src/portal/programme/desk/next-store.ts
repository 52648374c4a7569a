import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { standing } from '#portal/programme/contested/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** So many of one's own are looked at for one that nothing bars; who is barred from more goes by the list. */
const LOOKED_AT = 20;

/**
 * The request of one's own that is due first, but for one: where *Sign and next* leads. What can't be signed is no next
 * one: somebody else was proved under its record, or whoever signs may not decide it.
 */
export async function findNext(
  db: Tables,
  scope: Scope,
  me: { readonly personId: string; readonly now: Date },
  but: string,
): Promise<string | null> {
  // A schema is put to the whole statement once, by its outermost part.
  const contested = standing(db.withoutPlugins()).where(sql<SqlBool>`c.place_id = v.place_id`).select('c.id');
  const rows = await scoped(db, scope)
    .where('v.holder_id', '=', me.personId)
    .where('v.status', '=', 'in_progress')
    .where('v.pending_id', 'is', null)
    .where('v.id', '!=', but)
    .where(({ not, exists }) => not(exists(contested)))
    .select('v.id')
    .orderBy('v.due_on')
    .orderBy('v.id')
    .limit(LOOKED_AT)
    .execute();
  const ids = rows.map(({ id }) => id);
  const barred = await mapBarred(db, me.personId, ids, me.now);
  return ids.find((id) => !barred.has(id)) ?? null;
}
