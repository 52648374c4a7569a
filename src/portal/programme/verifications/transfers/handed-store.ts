import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Handed } from './rules.ts';

type Tables = Db<PortalTables>;

/** What the former institution handed out with a request that came by a transfer; nothing with any other. */
export async function findHanded(db: Tables, verificationId: string): Promise<Handed | null> {
  const row = await db
    .selectFrom('transfers')
    .select('handed')
    .where('to_id', '=', verificationId)
    .executeTakeFirst();
  return row?.handed ?? null;
}

/** The same of several requests. */
export async function mapHanded(
  db: Tables,
  verificationIds: readonly string[],
): Promise<ReadonlyMap<string, Handed>> {
  if (verificationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('transfers')
    .select(['to_id', 'handed'])
    .where('to_id', 'in', verificationIds)
    .execute();
  return new Map(rows.flatMap(({ to_id, handed }) => (to_id && handed ? [[to_id, handed]] : [])));
}

/** Keeps that it was told when a file goes back; false where it was told already. */
export async function addNotice(
  tx: Tables,
  { transferId, step, onDay }: { readonly transferId: string; readonly step: number; readonly onDay: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('transfer_notices')
    .values({ transfer_id: transferId, step, on_day: onDay })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst();
  return row !== undefined;
}
