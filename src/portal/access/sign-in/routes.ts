import type { FastifyInstance } from 'fastify';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { unless } from '#kernel/http/route.ts';
import { publicJwks } from '#kernel/oidc/client.ts';
import { localeFromUiLocales } from '#kernel/oidc/ui-locales.ts';
import { listDoors } from '#portal/access/doors/load.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { departureOf, startAgain, takeAnswer } from './callback.ts';
import { leaveFor } from './leave.ts';
import { logoutRoutes } from './logout.ts';
import { logInPage, words } from './pages.tsx';
import { stopRoutes } from './stops.ts';

/** The Log In page, the way out to an identity provider and back, and logging out. */
export function routes(portal: Portal, app: FastifyInstance): void {
  portal.site.form({
    path: paths.logIn,
    enter: unless((visit) => (visit.session.data.credential === undefined ? null : onwards(portal, visit))),
    show: async (visit, form) => show(logInPage(visit.locale, form, await listDoors(portal, visit.now))),
    submit: async (visit, values) => {
      const key = textOf(values, 'door');
      const door = portal.doors.get(key);
      if (!door) return invalid({ field: '', message: words[visit.locale].logIn.lead });
      const message = words[visit.locale].logIn.unreachable(door.name[visit.locale]);
      return (await leaveFor(portal, visit, key, 'sign-in')) ?? invalid({ field: '', message });
    },
  });
  app.get('/oidc/callback/:door', async (request, reply) => {
    const visit = await portal.site.visit(request, reply, 'en');
    const departure = departureOf(portal, visit);
    const locale =
      // A provider that failed has no ID token to bring the language back, so it may say it by itself.
      localeFromUiLocales(visit.query.ui_locales) ??
      departure?.locale ??
      preferredLocale(request.headers['accept-language']);
    const here = { ...visit, locale };
    const answer = departure ? await takeAnswer(portal, here, departure) : await startAgain(portal, here);
    await portal.site.answer(here, answer);
    return reply;
  });
  app.get('/oidc/jwks', async () => publicJwks(...portal.keys.signingKeys('oidc-client')));
  app.get('/', async (request, reply) =>
    portal.site.answer(
      await portal.site.visit(request, reply, 'en'),
      go(`/${preferredLocale(request.headers['accept-language'])}`),
    ),
  );
  stopRoutes(portal);
  logoutRoutes(portal, app);
}
