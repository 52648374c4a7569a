import { admit, POLICIES } from '#kernel/throttle.ts';
import { getTries } from '#kernel/throttles/store.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { pinThrottle } from './rules.ts';

/** Until when this credential may try no PIN; null when it may. */
export async function waitingUntil(portal: Portal, visit: PortalVisit): Promise<Date | null> {
  const tries = await getTries(portal.db, pinThrottle(credentialOf(visit)));
  const admission = admit(tries, visit.now, POLICIES.pinByCredential);
  return admission.kind === 'wait' ? admission.until : null;
}
