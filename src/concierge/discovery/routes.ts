import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { cancelInteraction } from '#kernel/oidc/interaction.ts';
import { formatDay } from '#kernel/time.ts';
import type { Concierge, ConciergeVisit, Partner } from '../concierge.ts';
import { leaveFor } from '../handoff/leave.ts';
import { standingOf } from '../handoff/rules.ts';
import { paths } from '../paths.ts';
import { type SigningIn, signingIn, toNoSignIn } from '../sign-in/guard.ts';
import { noSignInPage, selectPage, selectWords } from './pages.tsx';

/** Choosing a Sign-In Partner, and changing one's mind at any step. */
export function discoveryRoutes(concierge: Concierge): void {
  const { site, config, partners } = concierge;
  site.form({
    path: paths.select,
    // Which partner somebody chose is kept nowhere, not even for the language toggle.
    secrets: ['partner'],
    enter: signingIn(concierge, 'select'),
    show: async ({ locale, now }, form) =>
      show(selectPage(locale, form, standing([...partners.values()], now), href(paths.cancel, locale))),
    submit: (visit, values) => choose(concierge, visit, values),
  });
  site.action({ path: paths.cancel, submit: (visit) => cancel(concierge, visit) });
  site.page({ path: paths.noSignIn, show: async ({ locale }) => show(noSignInPage(locale, config)) });
}

const standing = (partners: readonly Partner[], now: Date) =>
  partners.map((partner) => ({ partner, standing: standingOf(partner, now) }));

async function choose(
  concierge: Concierge,
  visit: ConciergeVisit<SigningIn>,
  values: Typed,
): Promise<Answer> {
  const words = selectWords(visit.locale);
  const partner = concierge.partners.get(textOf(values, 'partner'));
  if (!partner) return invalid({ field: '', message: words.unknown });
  if (partner.retiresOn !== null && standingOf(partner, visit.now) === 'closed') {
    const day = formatDay(partner.retiresOn, visit.locale);
    return invalid({ field: '', message: words.closed(partner.name[visit.locale], day) });
  }
  const answer = await leaveFor(concierge, visit, visit.interaction.uid, partner);
  if (typeof answer !== 'string') return answer;
  const name = partner.name[visit.locale];
  const message =
    answer === 'unavailable' ? words.unavailable(name) : words.misconfigured(name, visit.from.correlationId);
  return invalid({ field: '', message });
}

/** The client hears `access_denied` (CATS 3: a cancel always returns a proper response). */
async function cancel(concierge: Concierge, visit: ConciergeVisit): Promise<Answer> {
  const to = await cancelInteraction(concierge.provider, visit, visit.locale);
  if (visit.session.id !== null) await visit.session.keep({ asked: null, asserted: null });
  return to === null ? toNoSignIn(visit.locale) : go(to);
}
