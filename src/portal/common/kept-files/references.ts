import type { Db } from '#kernel/db/database.ts';
import type { Room } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Every file that any room refers to, by its digest, with what refers to it. */
export async function mapReferences(
  rooms: readonly Pick<Room, 'files'>[],
  db: Db<PortalTables>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  for (const { files } of rooms)
    for (const [digest, references] of (await files?.(db)) ?? [])
      all.set(digest, [...(all.get(digest) ?? []), ...references]);
  return all;
}
