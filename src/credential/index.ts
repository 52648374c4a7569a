import type { FastifyInstance } from 'fastify';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { href } from '#kernel/http/path.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import { mountProvider } from '#kernel/oidc/mount.ts';
import type { Deps, Service } from '#kernel/service.ts';
import { routes as account } from './account/routes.ts';
import type { CredentialService, CredentialSession, CredentialVisit } from './credential-service.ts';
import { findCredential } from './credentials/store.ts';
import { frameOf, noticeOf, renderProblem } from './frame.tsx';
import { scheduleHousekeeping } from './housekeeping.ts';
import { paths } from './paths.ts';
import { openProvider } from './provider/provider.ts';
import { routes as provider } from './provider/routes.tsx';
import { defineSessionJobs } from './provider/sessions.ts';
import { routes as recovery } from './recovery/routes.ts';
import { routes as registration } from './registration/routes.ts';
import { routes as signIn } from './sign-in/routes.ts';
import type { CredentialTables } from './tables.ts';

/** GCKey: an OpenID provider that knows user IDs and passwords, and no names. */
export const credential: Service<CredentialTables> = async (deps) => {
  const app = await serve(deps);
  const service: CredentialService = { ...deps, site: openSite(deps, app), provider: openProvider(deps) };
  await defineSessionJobs(service);
  await scheduleHousekeeping(service);
  await mountProvider(app, service.provider);
  app.get('/', async (request, reply) =>
    reply.redirect(`/${preferredLocale(request.headers['accept-language'])}`, 303),
  );
  // Where password managers look for the page (W3C, A Well-Known URL for Changing Passwords).
  app.get('/.well-known/change-password', async (request, reply) =>
    reply.redirect(href(paths.changePassword, preferredLocale(request.headers['accept-language'])), 302),
  );
  for (const room of [provider, signIn, registration, recovery, account]) room(service);
  return app;
};

const serve = ({ config, place, db, log }: Deps<CredentialTables>): Promise<FastifyInstance> =>
  createServer({
    name: 'credential',
    origin: place.origin,
    log,
    formTargets: [config.services.portal.origin],
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    hstsSubdomains: config.hstsSubdomains,
    ready: async () => (await findCredential(db, NOBODY)) === null,
    renderError: (problem) => renderProblem(problem, config),
  });

function openSite(deps: Deps<CredentialTables>, app: FastifyInstance): Site<CredentialSession> {
  const { clock, place, db, keys } = deps;
  const secure = place.origin.startsWith('https://');
  return new Site<CredentialSession>({
    app,
    clock,
    origin: place.origin,
    session: { name: 'credential', secure, csrfKeys: keys.hmacKeys('csrf'), db: kernelTables(db), clock },
    frame: async (visit) => frameOf(deps.config, visit, await findUserId(deps, visit)),
    notice: noticeOf,
  });
}

async function findUserId({ db }: Deps<CredentialTables>, visit: CredentialVisit): Promise<string | null> {
  const { subject, data } = visit.session;
  if (subject === null) return null;
  return data.userId ?? (await findCredential(db, subject))?.userId ?? null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
