import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** How far a nomination's PIN has come. Days are Ottawa's, as `YYYY-MM-DD`. */
export interface PinProgress {
  readonly issuedAt: Date;
  readonly redeemedAt: Date | null;
  readonly letter: { readonly postedOn: string | null; readonly registeredNumber: string | null } | null;
}

/** The PIN of a nomination, where one was issued. */
export async function findPinProgress(
  db: Db<PortalTables>,
  pinId: string | null,
): Promise<PinProgress | null> {
  if (pinId === null) return null;
  const row = await db
    .selectFrom('pins as p')
    .leftJoin('pin_letters as l', 'l.pin_id', 'p.id')
    .where('p.id', '=', pinId)
    .select(['p.issued_at', 'p.redeemed_at', 'l.pin_id', 'l.posted_on', 'l.registered_number'])
    .executeTakeFirst();
  if (!row) return null;
  const letter =
    row.pin_id === null ? null : { postedOn: row.posted_on, registeredNumber: row.registered_number };
  return { issuedAt: row.issued_at, redeemedAt: row.redeemed_at, letter };
}
