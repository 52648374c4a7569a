import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { expiryOf } from './rules.ts';

type Tables = Db<PortalTables>;

interface NewLetter {
  readonly pinId: string;
  readonly nominationId: string | null;
  readonly now: Date;
  readonly by: string;
  readonly runId: string | null;
}

/** Notes that a PIN's letter was printed; there is one letter for each PIN. */
export async function addLetter(tx: Tables, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('pin_letters')
    .values({
      pin_id: letter.pinId,
      nomination_id: letter.nominationId,
      printed_at: letter.now,
      printed_by: letter.by,
      registered_number: null,
      posted_by: null,
      run_id: letter.runId,
    })
    .execute();
  await savePinNomination(tx, letter.pinId, letter.nominationId);
}

/** Notes how and when a letter was posted; false when that was noted before. */
export async function savePosting(
  tx: Tables,
  pinId: string,
  posting: { readonly number: string; readonly day: string; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('pin_letters')
    .set({ registered_number: posting.number, posted_on: posting.day, posted_by: posting.by })
    .where('pin_id', '=', pinId)
    .where('posted_on', 'is', null)
    .returning('pin_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes on which nomination a PIN was issued. */
export async function savePinNomination(
  tx: Tables,
  pinId: string,
  nominationId: string | null,
): Promise<void> {
  await tx.updateTable('pins').set({ nomination_id: nominationId }).where('id', '=', pinId).execute();
}

/** A letter left by registered mail: its life begins (`DOMAIN §6`). False when it wasn't waiting to be posted. */
export async function postPin(tx: Tables, pinId: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('pins')
    .set({ status: 'posted', expires_at: expiryOf('mailed', now) })
    .where('id', '=', pinId)
    .where('status', '=', 'issued')
    .where('kind', '=', 'mailed')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
