import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isFresh } from './rules.ts';

/** What may be done only by somebody who has just answered a question (`SECURITY §2`). */
export const GUARDED = {
  questions: paths.changeQuestions,
  'recovery-code': paths.recoveryCode,
  link: paths.link,
  email: paths.accountEmail,
  account: paths.account,
} as const;

export type Guarded = keyof typeof GUARDED;

/** Lets in people who have answered a question within ten minutes; asks the others first. */
export const freshlySignedIn =
  (portal: Portal, then: Guarded) =>
  async (visit: PortalVisit): Promise<Answer | null> => {
    const instead = await signedIn(portal)(visit);
    if (instead || isFresh(visit.session.data.answeredAt, visit.now)) return instead;
    return go(href(paths.confirm, visit.locale, {}, { then }));
  };

/** Where to go on after confirming; home for anything that isn't on the list. */
export const afterConfirming = (then: string | undefined) =>
  then !== undefined && Object.hasOwn(GUARDED, then) ? GUARDED[then as Guarded] : paths.home;
