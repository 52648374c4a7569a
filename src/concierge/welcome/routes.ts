import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { completeInteraction } from '#kernel/oidc/interaction.ts';
import type { Concierge, ConciergeVisit } from '../concierge.ts';
import { endOf } from '../handoff/partners.ts';
import { paths } from '../paths.ts';
import { interactionOf, signingIn, toNoSignIn } from '../sign-in/guard.ts';
import { keptFor } from '../sign-in/rules.ts';
import { welcomePage } from './pages.tsx';

/** The welcome, whose Continue button takes the person back to the client. */
export function welcomeRoutes(concierge: Concierge): void {
  concierge.site.form({
    path: paths.welcome,
    enter: signingIn(concierge, 'welcome'),
    show: async (visit, form) => {
      const { locale, session } = visit;
      const { asserted } = session.data;
      const end = asserted === undefined ? null : endOf(concierge, asserted);
      return show(welcomePage(locale, form, href(paths.cancel, locale), end));
    },
    submit: (visit) => goOn(concierge, visit),
  });
}

async function goOn(concierge: Concierge, visit: ConciergeVisit): Promise<Answer> {
  const interaction = await interactionOf(concierge, visit);
  const asserted = interaction && keptFor(visit.session.data.asserted, interaction.uid);
  if (!asserted) return toNoSignIn(visit.locale);
  const to = await completeInteraction(concierge.provider, visit.request.raw, visit.reply.raw, {
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
