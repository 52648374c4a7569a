import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import type { Concierge, ConciergeVisit } from '../concierge.ts';
import { acceptTerms } from '../handles/meet.ts';
import { paths } from '../paths.ts';
import { onwards, type Vouched, vouched } from '../sign-in/guard.ts';
import { termsPage } from './pages.tsx';
import { TERMS_VERSION } from './rules.ts';

/** The terms and the privacy notice, at first use and whenever they change; to decline them is to cancel. */
export function termsRoutes(concierge: Concierge): void {
  concierge.site.form({
    path: paths.terms,
    enter: notAccepted(concierge),
    show: async ({ locale }, form) => show(termsPage(locale, form, href(paths.cancel, locale))),
    submit: (visit) => accept(concierge, visit),
  });
}

/** A button pressed twice, or a step back: the terms are accepted once. */
const notAccepted = (concierge: Concierge) =>
  behind(vouched(concierge, 'terms'), async ({ asserted, locale }) =>
    asserted.termsAccepted ? instead(go(onwards(asserted, locale))) : letIn({}),
  );

async function accept(concierge: Concierge, visit: ConciergeVisit<Vouched>): Promise<Answer> {
  const { asserted } = visit;
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
