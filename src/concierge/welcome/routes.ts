import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { completeInteraction } from '#kernel/oidc/interaction.ts';
import type { Concierge, ConciergeVisit } from '../concierge.ts';
import { endOf } from '../handoff/partners.ts';
import { paths } from '../paths.ts';
import { toNoSignIn, type Vouched, vouched } from '../sign-in/guard.ts';
import { welcomePage } from './pages.tsx';

/** The welcome, whose Continue button takes the person back to the client. */
export function welcomeRoutes(concierge: Concierge): void {
  concierge.site.form({
    path: paths.welcome,
    enter: vouched(concierge, 'welcome'),
    show: async ({ locale, asserted }, form) =>
      show(welcomePage(locale, form, href(paths.cancel, locale), endOf(concierge, asserted))),
    submit: (visit) => goOn(concierge, visit),
  });
}

async function goOn(concierge: Concierge, visit: ConciergeVisit<Vouched>): Promise<Answer> {
  const { interaction, asserted } = visit;
  const to = await completeInteraction(concierge.provider, visit, {
    accountId: asserted.accountId,
    amr: asserted.amr,
    authTime: new Date(asserted.authTime),
    locale: visit.locale,
  });
  if (to === null) return toNoSignIn(visit.locale);
  // All that was known of this person is forgotten; the address is for a button pressed twice.
  await visit.session.keep({ asserted: null, answered: { interaction: interaction.uid, to } });
  return go(to);
}
