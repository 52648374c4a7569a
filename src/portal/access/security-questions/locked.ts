import { type Answer, show } from '#kernel/http/answer.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { helpFor } from '#portal/common/contacts/help.tsx';
import { lockedPage } from '#portal/common/contacts/locked.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Questioned } from './store.ts';
import { words } from './words.ts';

/** In the place of a question that nobody may answer just now; null where it may be answered. */
export async function lockedQuestion(
  portal: Portal,
  visit: PortalVisit,
  { id, blockedUntil }: Questioned,
  kind: 'staff' | 'student',
): Promise<Answer | null> {
  if (blockedUntil === null || blockedUntil <= visit.now) return null;
  const { title, lead, staff, student } = words[visit.locale].locked;
  const help = await helpFor(portal, visit, id);
  return show(
    lockedPage(visit.locale, {
      title,
      lead: lead(formatDateTime(blockedUntil, visit.locale)),
      steps: kind === 'student' ? student : staff,
      help,
    }),
  );
}
