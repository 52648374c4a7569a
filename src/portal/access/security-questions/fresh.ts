import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import { ownDraft } from '#portal/common/arrival/fresh.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { isFresh } from '#portal/common/arrival/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';

/** What may be done only by somebody who has just answered a question (`SECURITY §2`). */
const GUARDED = {
  questions: paths.changeQuestions,
  'recovery-code': paths.recoveryCode,
  link: paths.link,
  email: paths.accountEmail,
  account: paths.account,
} as const;

type Guarded = keyof typeof GUARDED;

/** Lets in people who have answered a question within ten minutes; asks the others first. */
export const freshlySignedIn = (portal: Portal, then: Guarded): PortalGuard<SignedIn> =>
  behind(
    signedIn(portal),
    unless(({ session, now, locale }) =>
      isFresh(session.data.answeredAt, now) ? null : go(href(paths.confirm, locale, {}, { then })),
    ),
  );

/**
 * Where to go on after confirming: to what was being typed, which is not done by the answer, to the page that asked, or
 * home.
 */
export const afterConfirming = ({ query: { then = '' }, session, locale }: PortalVisit): Answer => {
  const draft = then === 'draft' ? ownDraft(session) : null;
  if (draft !== null) return go(draft.href[locale], 'notDoneYet');
  return go(href(Object.hasOwn(GUARDED, then) ? GUARDED[then as Guarded] : paths.home, locale));
};
