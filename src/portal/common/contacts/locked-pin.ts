import { type Answer, show } from '#kernel/http/answer.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import { waitingUntil } from '#portal/common/pins/wait.ts';
import { words } from '#portal/common/pins/words.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { helpFor } from './help.tsx';
import { lockedPage } from './locked.tsx';

/** In the place of the form for a PIN, where this credential can't try one now; null where it can. */
export async function lockedPin(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  personId?: string,
): Promise<Answer | null> {
  const until = await waitingUntil(portal, visit);
  if (until === null) return null;
  const { title, lead, steps } = words[visit.locale].locked;
  const help = await helpFor(portal, visit, personId);
  return show(
    lockedPage(visit.locale, { title, lead: lead(formatDateTime(until, visit.locale)), steps, help }),
  );
}
