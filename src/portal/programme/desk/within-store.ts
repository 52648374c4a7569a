import type { scoped } from '#portal/programme/verifications/scope-store.ts';

type Scoped = ReturnType<typeof scoped>;

/** Of these requests those within a scope, but for somebody's own. */
export async function listWithin(
  within: Scoped,
  ids: readonly string[],
  personId: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await within
    .where('v.id', 'in', ids)
    .where('v.person_id', '!=', personId)
    .select('v.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether one's own request is among these. */
export async function hasOwn(within: Scoped, ids: readonly string[], personId: string): Promise<boolean> {
  const own = within.where('v.id', 'in', ids).where('v.person_id', '=', personId).select('v.id');
  return (await own.executeTakeFirst()) !== undefined;
}
