import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { firstUnready, guard } from '#kernel/journey.ts';
import { findInteraction, type Interaction } from '#kernel/oidc/interaction.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Concierge, ConciergeGuard, ConciergeVisit } from '../concierge.ts';
import { paths } from '../paths.ts';
import { type Asserted, keptFor, type SignInStep, signInJourney } from './rules.ts';

/** Somebody whom a client has sent to sign in, and how far they have come. */
export interface SigningIn {
  readonly interaction: Interaction;
  readonly asserted: Asserted | null;
}

/** Somebody for whom a partner has answered. */
export interface Vouched extends SigningIn {
  readonly asserted: Asserted;
}

/** Lets in whoever may be on this step of a sign-in; sends everybody else to where they are. */
export const signingIn =
  (concierge: Concierge, step: SignInStep): ConciergeGuard<SigningIn> =>
  async (visit) => {
    const interaction = await interactionOf(concierge, visit);
    if (!interaction) return instead(toNoSignIn(visit.locale));
    const { data, lapsed } = visit.session;
    const answered = keptFor(data.answered, interaction.uid);
    if (answered) return instead(go(answered.to));
    const asserted = keptFor(data.asserted, interaction.uid);
    const here = guard(signInJourney, step, asserted);
    if (here.kind === 'here') return letIn({ interaction, asserted });
    return instead(go(href(paths[here.step], visit.locale), lapsed === null ? undefined : 'lapsed'));
  };

/** The same on a step after a partner's answer. */
export const vouched = (concierge: Concierge, step: Exclude<SignInStep, 'select'>): ConciergeGuard<Vouched> =>
  behind(signingIn(concierge, step), async ({ asserted, locale }) =>
    asserted === null ? instead(toNoSignIn(locale)) : letIn({ asserted }),
  );

/** Where a sign-in goes on. */
export const onwards = (asserted: Asserted | null, locale: Locale): string =>
  href(paths[firstUnready(signInJourney, asserted) ?? 'welcome'], locale);

/** The sign-in that this browser is in, if any. */
export const interactionOf = (concierge: Concierge, visit: ConciergeVisit): Promise<Interaction | null> =>
  findInteraction(concierge.provider, visit);

/** To the page for those whose sign-in has expired, or never began. */
export const toNoSignIn = (locale: Locale): Answer => go(href(paths.noSignIn, locale));
