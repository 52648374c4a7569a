import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { LIVE, type PinEnd, type PinKind } from './rules.ts';

type Tables = Db<PortalTables>;

/** Ends a live PIN without redeeming it; false when it had ended already. */
export async function endPin(tx: Tables, pinId: string, status: PinEnd): Promise<boolean> {
  const row = await tx
    .updateTable('pins')
    .set({ status })
    .where('id', '=', pinId)
    .where('status', 'in', LIVE)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Voids what would have given people their questions back for these roles, which they no longer hold; tells which. */
export async function voidResetPins(
  tx: Tables,
  membershipIds: readonly string[],
): Promise<{ readonly id: string; readonly membershipId: string }[]> {
  if (membershipIds.length === 0) return [];
  return tx
    .updateTable('pins')
    .from('memberships as m')
    .set({ status: 'void' })
    .where('m.id', 'in', membershipIds)
    .whereRef('pins.resets_person', '=', 'm.person_id')
    .whereRef('pins.role', '=', 'm.role')
    .whereRef('pins.organisation_id', 'is not distinct from', 'm.organisation_id')
    .where('pins.status', 'in', LIVE)
    .returning(['pins.id', 'm.id as membershipId'])
    .execute();
}

export interface ExpiredPin {
  readonly id: string;
  readonly kind: PinKind;
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly givenNames: string;
  readonly issuedBy: string | null;
}

/** Ends the PINs that are still live and whose time is over; answers those that ended now. */
export const expirePins = (tx: Tables, pinIds: readonly string[], now: Date): Promise<ExpiredPin[]> =>
  tx
    .updateTable('pins')
    .set({ status: 'expired' })
    .where('id', 'in', pinIds)
    .where('status', 'in', LIVE)
    .where('expires_at', '<=', now)
    .returning(['id', 'kind', 'organisation_id as organisationId', 'email', 'locale'])
    .returning(['given_names as givenNames', 'issued_by as issuedBy'])
    .execute();
