import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { unless } from '#kernel/http/route.ts';
import type { Site } from '#kernel/http/site.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { cancelInteraction, completeInteraction, findInteraction } from '#kernel/oidc/interaction.ts';
import type { OidcProvider } from '#kernel/oidc/provider.ts';
import { expiredPage, signInPage, words } from './pages.tsx';
import { cancelPath, endedPath, signInPath } from './paths.ts';
import { enter, type InventedPartner } from './rules.ts';

type Nothing = Record<never, never>;

/** One partner's sign-in page, and the way out of it. */
export function partnerRoutes(site: Site<Nothing>, partner: InventedPartner, provider: OidcProvider): void {
  const ended = ({ locale }: Visit<Nothing>): Answer => go(href(endedPath(partner.key), locale));
  const goOn = (visit: Visit<Nothing>, to: string | null) => (to === null ? ended(visit) : go(to));

  site.form({
    path: signInPath(partner.key),
    secrets: ['password'],
    enter: unless(async (visit) => ((await findInteraction(provider, visit)) ? null : ended(visit))),
    show: async ({ locale }, form) =>
      show(signInPage(locale, partner, form, href(cancelPath(partner.key), locale))),
    submit: async (visit, values) => {
      const { locale, now } = visit;
      const t = words[locale].signIn;
      const entry = enter(partner, textOf(values, 'userName'), textOf(values, 'password'));
      if (entry.kind === 'missing')
        return invalid(...entry.fields.map((field) => ({ field, message: t.missing[field] })));
      if (entry.kind === 'wrong') return invalid({ field: 'userName', message: t.wrong });
      const signIn = { accountId: entry.accountId, amr: ['pwd'], authTime: now, locale };
      return goOn(visit, await completeInteraction(provider, visit, signIn));
    },
  });

  site.page({
    path: endedPath(partner.key),
    show: async ({ locale }) => show(expiredPage(locale, partner)),
  });

  site.action({
    path: cancelPath(partner.key),
    submit: async (visit) => goOn(visit, await cancelInteraction(provider, visit, visit.locale)),
  });
}
