import { type Answer, show } from '#kernel/http/answer.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import { helpFor } from '#portal/common/contacts/help.tsx';
import { lockedPage } from '#portal/common/contacts/locked.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { waitingForProof } from './tries.ts';

/** In the place of the form of a proof, where this credential can't try one now; null where it can. */
export async function lockedProof(portal: Portal, visit: PortalVisit<Asserted>): Promise<Answer | null> {
  const until = await waitingForProof(portal, visit);
  if (until === null) return null;
  const { title, lead, steps } = words[visit.locale].locked;
  const help = await helpFor(portal, visit);
  const when = formatDateTime(until, visit.locale);
  return show(lockedPage(visit.locale, { title, lead: lead(when), steps, help }));
}
