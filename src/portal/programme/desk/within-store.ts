import type { scoped } from '#portal/programme/verifications/scope-store.ts';

type Scoped = ReturnType<typeof scoped>;

/** Of these requests those within a scope, one's own apart. */
export async function listWithin(
  within: Scoped,
  ids: readonly string[],
  personId: string,
): Promise<{ readonly others: readonly string[]; readonly own: readonly string[] }> {
  if (ids.length === 0) return { others: [], own: [] };
  const rows = await within.where('v.id', 'in', ids).select(['v.id', 'v.person_id']).execute();
  const idsOf = (isOwn: boolean) =>
    rows.filter((row) => (row.person_id === personId) === isOwn).map(({ id }) => id);
  return { others: idsOf(false), own: idsOf(true) };
}
