import type { Db } from '#kernel/db/database.ts';
import { clearTries } from '#kernel/throttles/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { pinThrottle } from './rules.ts';
import { claimStaffRole } from './staff-store.ts';
import { redeemPin } from './store.ts';

interface Spending {
  readonly pinId: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly now: Date;
}

/**
 * Redeems a PIN, and with it the tries of the credential that brought it start again at nothing. Not before: whoever
 * holds one PIN could prove it over and over, and guess at others in between (`SECURITY §3`). A role of the staff is
 * held once for each address, however many PINs were issued for it.
 */
export async function spendPin(
  tx: Db<PortalTables>,
  { pinId, personId, credentialId, now }: Spending,
): Promise<boolean> {
  if (!(await claimStaffRole(tx, pinId, personId))) return false;
  if (!(await redeemPin(tx, pinId, personId, now))) return false;
  await clearTries(tx, pinThrottle(credentialId));
  return true;
}
