import type { Db } from '#kernel/db/database.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { addMembership } from './store.ts';

/** A PIN was redeemed; `added` is false for somebody who held its role already. */
export interface Granted {
  readonly pin: LivePin;
  readonly personId: string;
  readonly added: boolean;
  readonly visit: PortalVisit;
}

/** What else becomes true in the transaction in which a PIN is redeemed; each room may have one. */
export type GrantHook = (portal: Portal, tx: Db<PortalTables>, granted: Granted) => Promise<void>;

/** Gives a person the role of the PIN they redeemed, with all that hangs on it; whether it was given. */
export async function grantRole(
  portal: Portal,
  tx: Db<PortalTables>,
  visit: PortalVisit,
  { personId, pin }: { readonly personId: string; readonly pin: LivePin },
): Promise<boolean> {
  const added = await addMembership(tx, personId, pin, visit.now);
  for (const { granted } of portal.rooms) await granted?.(portal, tx, { pin, personId, added, visit });
  return added;
}
