import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import type { Concierge, ConciergeVisit } from '../concierge.ts';
import { acceptTerms } from '../handles/meet.ts';
import { paths } from '../paths.ts';
import { onwards, signingIn, toNoSignIn } from '../sign-in/guard.ts';
import { termsPage } from './pages.tsx';
import { TERMS_VERSION } from './rules.ts';

/** The terms and the privacy notice, at first use and whenever they change; to decline them is to cancel. */
export function termsRoutes(concierge: Concierge): void {
  concierge.site.form({
    path: paths.terms,
    enter: behind(signingIn(concierge, 'terms'), unless(acceptedAlready)),
    show: async ({ locale }, form) => show(termsPage(locale, form, href(paths.cancel, locale))),
    submit: (visit) => accept(concierge, visit),
  });
}

/** A button pressed twice, or a step back: the terms are accepted once. */
function acceptedAlready({ session, locale }: ConciergeVisit): Answer | null {
  const { asserted } = session.data;
  return asserted?.termsAccepted ? go(onwards(asserted, locale)) : null;
}

async function accept(concierge: Concierge, visit: ConciergeVisit): Promise<Answer> {
  const { asserted } = visit.session.data;
  if (!asserted) return toNoSignIn(visit.locale);
  const handle = {
    digest: Buffer.from(asserted.digest, 'base64url'),
    accountId: asserted.accountId,
    termsVersion: TERMS_VERSION,
  };
  await concierge.db.transaction().execute(async (tx) => {
    const accountId = await acceptTerms(tx, handle, visit.locale, visit.now);
    await visit.session.keep({ asserted: { ...asserted, accountId, termsAccepted: true } }, tx);
  });
  return go(href(paths.welcome, visit.locale));
}
