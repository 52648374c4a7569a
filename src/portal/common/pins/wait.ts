import { admit, POLICIES } from '#kernel/throttle.ts';
import { getTries } from '#kernel/throttles/store.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { pinThrottle } from './rules.ts';

/** Until when this credential may try no PIN; null when it may. */
export async function waitingUntil(portal: Portal, visit: PortalVisit<Asserted>): Promise<Date | null> {
  const tries = await getTries(portal.db, pinThrottle(visit.credentialId));
  const admission = admit(tries, visit.now, POLICIES.pinByCredential);
  return admission.kind === 'wait' ? admission.until : null;
}
