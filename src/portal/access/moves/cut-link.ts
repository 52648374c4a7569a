import { type Answer, show } from '#kernel/http/answer.ts';
import { helpFor } from '#portal/common/contacts/help.tsx';
import { lockedPage } from '#portal/common/contacts/locked.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';

/** The one link that stops a thief came without its end: what to do instead, and whom to call. */
export async function showCutLink(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const help = await helpFor(portal, visit);
  return show(lockedPage(visit.locale, { ...words[visit.locale].cancel.cut, help }), 404);
}
