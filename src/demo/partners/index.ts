import type { FastifyInstance } from 'fastify';
import { show } from '#kernel/http/answer.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import { mountProvider } from '#kernel/oidc/mount.ts';
import { frameOf, frontPage, renderProblem, words } from './pages.tsx';
import { front } from './paths.ts';
import { openProvider, type PartnersDeps } from './provider.ts';
import { partnerRoutes } from './routes.ts';
import { inventedPartners } from './rules.ts';

/**
 * Invented sign-in partners, each an OpenID provider of its own, whose only client is the concierge.
 * @throws in production, where anybody could sign in by the passwords that the pages show.
 */
export async function partners(deps: PartnersDeps): Promise<FastifyInstance> {
  if (deps.config.production) throw new Error('the invented sign-in partners are refused in production');
  const app = await openServer(deps);
  const site = openSite(app, deps);
  app.get('/', async (request, reply) =>
    reply.redirect(`/${preferredLocale(request.headers['accept-language'])}`, 303),
  );
  site.page({ path: front, show: async ({ locale }) => show(frontPage(locale, inventedPartners)) });
  for (const partner of inventedPartners) {
    const provider = openProvider(deps, partner);
    await mountProvider(app, provider);
    partnerRoutes(site, partner, provider);
  }
  return app;
}

const openServer = ({ config, place, log }: PartnersDeps): Promise<FastifyInstance> =>
  createServer({
    name: 'partners',
    origin: place.origin,
    log,
    // Only the concierge: a partner knows nothing of the services behind it.
    formTargets: [config.services.concierge.origin],
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    hstsSubdomains: config.hstsSubdomains,
    ready: async () => true,
    renderError: renderProblem,
  });

function openSite(app: FastifyInstance, { place, clock, keys, db }: PartnersDeps) {
  const secure = place.origin.startsWith('https://');
  return new Site<Record<never, never>>({
    app,
    clock,
    origin: place.origin,
    session: { name: 'partners', secure, csrfKeys: keys.hmacKeys('csrf'), db, clock },
    frame: async ({ locale }) => frameOf(locale),
    notice: (_key, locale) => ({ kind: 'warning', text: words[locale].stale }),
  });
}
