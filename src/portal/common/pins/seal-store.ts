import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { LIVE } from './rules.ts';

type Tables = Db<PortalTables>;

/** A PIN that can be used only once somebody has opened the link that went to its address. */
export interface SealedPin {
  readonly id: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly givenNames: string;
  readonly expiresAt: Date;
  readonly opened: boolean;
  /** Who hands the slip over. */
  readonly approver: string;
}

export const findSealedPin = (
  db: Tables,
  by: { readonly id: string } | { readonly hash: Buffer },
  now: Date,
): Promise<SealedPin | undefined> =>
  db
    .selectFrom('pins as p')
    .innerJoin('persons as a', 'a.id', 'p.approved_by')
    .where((eb) => ('id' in by ? eb('p.id', '=', by.id) : eb('p.seal_hash', '=', by.hash)))
    .where('p.seal_hash', 'is not', null)
    .where('p.status', 'in', LIVE)
    .where('p.expires_at', '>', now)
    .select(['p.id', 'p.email', 'p.locale', 'p.given_names as givenNames', 'p.expires_at as expiresAt'])
    .select((eb) => [
      eb('p.opened_at', 'is not', null).$castTo<boolean>().as('opened'),
      eb
        .fn<string>('concat_ws', [
          eb.val(' '),
          eb.fn('nullif', ['a.given_names', eb.val('')]),
          'a.family_name',
        ])
        .as('approver'),
    ])
    .executeTakeFirst();

/** Lets a sealed PIN be used from now on; false when it was opened before, or came to an end. */
export async function openSealedPin(tx: Tables, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('pins')
    .set({ opened_at: now })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .where('status', 'in', LIVE)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
