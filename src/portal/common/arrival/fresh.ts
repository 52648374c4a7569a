import { type Answer, go } from '#kernel/http/answer.ts';
import { type Draft, lastDraft } from '#kernel/http/draft.ts';
import { href } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { isFresh } from './rules.ts';

/**
 * Asks a security question first of whoever has not answered one for ten minutes; what they typed waits for them
 * (`SECURITY §2`). For a form's `first`.
 */
export const confirmFirst = ({ session, now, locale }: PortalVisit): Answer | null =>
  isFresh(session.data.answeredAt, now) ? null : go(`${href(paths.confirm, locale)}?then=draft`);

/** What was being typed by whoever is signed in now; null where there is nothing, or it is somebody else's. */
export function ownDraft(session: PortalVisit['session']): Draft | null {
  const draft = lastDraft(session);
  return draft && draft.owner === session.subject ? draft : null;
}
