import type { Db } from '#kernel/db/database.ts';
import type { Portal } from '#portal/portal.ts';
import type { OpenKind } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';

/** How much of a kind is under way at an institution. */
export interface OpenWork extends OpenKind {
  readonly count: number;
}

/** What is under way at an institution that its next DIR takes over, room by room. */
export async function listOpenWork(
  { rooms }: Pick<Portal, 'rooms'>,
  db: Db<PortalTables>,
  organisationId: string,
): Promise<OpenWork[]> {
  const all: OpenWork[] = [];
  for (const { passesOver } of rooms) {
    const counts = await passesOver?.count(db, organisationId);
    for (const kind of passesOver?.kinds ?? []) all.push({ ...kind, count: counts?.[kind.key] ?? 0 });
  }
  return all;
}
