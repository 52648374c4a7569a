import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { isId } from '#kernel/ids.ts';
import { fullName } from '#kernel/names.ts';
import { standing } from '#portal/programme/contested/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { CameFrom } from './came-from.ts';
import type { Tray } from './rules.ts';
import { found } from './store.ts';

type Tables = Db<PortalTables>;

/** Whose request somebody signed just now, while it waits; null for anything else that an address names. */
export async function findSigned(
  db: Tables,
  scope: Scope,
  { personId }: { readonly personId: string },
  id: string | undefined,
): Promise<string | null> {
  if (id === undefined || !isId(id)) return null;
  const row = await scoped(db, scope)
    .innerJoin('decisions as d', 'd.id', 'v.pending_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .where('v.id', '=', id)
    .where('d.signer_id', '=', personId)
    .select(['s.given_names as givenNames', 's.family_name as familyName'])
    .executeTakeFirst();
  return row === undefined ? null : fullName(row);
}

/** So many are looked at for one that nothing bars; who is barred from more goes by the list. */
const LOOKED_AT = 20;

/** Trays in which there is something to do with one request after the other. */
const WORKED: readonly Tray[] = ['new', 'mine', 'answered', 'open'];

/** Where somebody is: before a request, having skipped others. */
interface Standing extends CameFrom {
  readonly at: string;
}

/**
 * The request that is due first of the list that somebody came from, but for the one they are at: where *Sign and next* and
 * *Skip* lead. One that was skipped comes when no other is left. What can't be signed is no next one: somebody else was
 * proved under its record, somebody else holds it, or whoever signs may not decide it.
 */
export async function findNext(
  db: Tables,
  scope: Scope,
  me: { readonly personId: string; readonly now: Date },
  { filter, skipped, at }: Standing,
): Promise<string | null> {
  // A schema is put to the whole statement once, by its outermost part.
  const contested = standing(db.withoutPlugins()).where(sql<SqlBool>`c.place_id = v.place_id`).select('c.id');
  const tray = WORKED.includes(filter.tray) ? filter.tray : 'mine';
  const rows = await found(db, scope, { ...filter, tray })
    .where(({ or, and, eb }) =>
      or([
        and([eb('v.status', '=', 'in_progress'), eb('v.holder_id', '=', me.personId)]),
        eb('v.status', '=', 'new'),
      ]),
    )
    .where('v.pending_id', 'is', null)
    .where('v.id', '!=', at)
    .where(({ not, exists }) => not(exists(contested)))
    .select('v.id')
    .orderBy(sql`v.id = any(${skipped}::uuid[])`)
    .orderBy('v.due_on')
    .orderBy('v.id')
    .limit(LOOKED_AT)
    .execute();
  const ids = rows.map(({ id }) => id);
  const barred = await mapBarred(db, me.personId, ids, me.now);
  return ids.find((id) => !barred.has(id)) ?? null;
}
