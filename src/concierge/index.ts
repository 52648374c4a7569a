import type { FastifyInstance } from 'fastify';
import { originsOf } from '#kernel/config.ts';
import { show } from '#kernel/http/answer.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { contentSecurityPolicy, createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import { mountProvider } from '#kernel/oidc/mount.ts';
import type { Deps, Service } from '#kernel/service.ts';
import type { Concierge, ConciergeSession } from './concierge.ts';
import { discoveryRoutes } from './discovery/routes.ts';
import { frameOf, renderProblem } from './frame.tsx';
import { frontPage } from './front/pages.tsx';
import { isReady } from './handles/store.ts';
import { openPartners } from './handoff/partners.ts';
import { handoffRoutes } from './handoff/routes.ts';
import { standingOf } from './handoff/rules.ts';
import { paths } from './paths.ts';
import { openProvider } from './provider/provider.ts';
import type { ConciergeTables } from './tables.ts';
import { termsRoutes } from './terms/routes.ts';
import { welcomeRoutes } from './welcome/routes.ts';
import { noticeText } from './words.ts';

/** The broker between the portal and the Sign-In Partners, neither of whom learns of the other (SECURITY §1). */
export const concierge: Service<ConciergeTables> = async (deps) => {
  const app = await openServer(deps);
  const provider = openProvider(deps);
  const concierge: Concierge = { ...deps, provider, partners: openPartners(deps), site: openSite(app, deps) };
  await mountProvider(app, provider);
  frontRoutes(app, concierge);
  discoveryRoutes(concierge);
  handoffRoutes(app, concierge);
  termsRoutes(concierge);
  welcomeRoutes(concierge);
  return app;
};

async function openServer({ config, place, db, log }: Deps<ConciergeTables>): Promise<FastifyInstance> {
  const portal = config.services.portal.origin;
  const app = await createServer({
    name: 'concierge',
    origin: place.origin,
    log,
    formTargets: [portal, ...originsOf(config.partners)],
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    hstsSubdomains: config.hstsSubdomains,
    ready: () => isReady(db),
    renderError: (problem) => renderProblem(config, problem),
  });
  app.addHook('onRequest', async ({ url }, reply) => {
    const [, room = ''] = url.split('/', 2);
    const targets = NAMED_TO.get(room);
    if (targets) reply.header('Content-Security-Policy', contentSecurityPolicy(targets(portal)));
  });
  return app;
}

/** Where forms may lead is a list of names: what a client reads must not list partners, nor the other way round. */
const NAMED_TO = new Map<string, (portal: string) => readonly string[]>([
  ['oidc', (portal) => [portal]],
  ['.well-known', (portal) => [portal]],
  ['oidc-client', () => []],
]);

function openSite(app: FastifyInstance, { config, clock, place, keys, db }: Deps<ConciergeTables>) {
  const secure = place.origin.startsWith('https://');
  return new Site<ConciergeSession>({
    app,
    clock,
    origin: place.origin,
    session: { name: 'concierge', secure, csrfKeys: keys.hmacKeys('csrf'), db, clock },
    frame: async ({ locale }) => frameOf(config, locale),
    notice: (key, locale) => {
      const text = noticeText(key, locale);
      return text === null ? null : { kind: key === 'cancelled' ? 'info' : 'warning', text };
    },
  });
}

function frontRoutes(app: FastifyInstance, { site, config, partners }: Concierge): void {
  app.get('/', async (request, reply) =>
    reply.redirect(`/${preferredLocale(request.headers['accept-language'])}`, 303),
  );
  site.page({
    path: paths.front,
    show: async ({ locale, now }) => {
      const usable = [...partners.values()].filter((partner) => standingOf(partner, now) !== 'closed');
      return show(frontPage(locale, config, usable));
    },
  });
}
