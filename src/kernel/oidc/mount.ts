import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OidcProvider } from './options.ts';
import { ROUTES, SERVER_ROUTES } from './protocol.ts';

/** Serves a provider's endpoints below its issuer's path: `/oidc/*` and discovery; own routes of the app win. */
export async function mountProvider(app: FastifyInstance, provider: OidcProvider): Promise<void> {
  const issuer = new URL(provider.options.issuer);
  const base = issuer.pathname.replace(/\/$/, '');
  const handle = handler(provider, issuer, base);
  await app.register(async (scope) => takeForms(scope, base));
  await app.register(async (scope) => {
    // The provider reads bodies itself: here they stay unread.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${base}/oidc/*`, handle);
    for (const path of SERVER_ROUTES) scope.all(`${base}${path}`, { config: { rateLimit: false } }, handle);
  });
}

/**
 * What a client sends by a form's POST (OIDC Core §3.1.2.1, OIDC RP-Initiated Logout §2) comes from another site, whose POST
 * brings none of our cookies: it is asked again as a GET, which does.
 */
function takeForms(scope: FastifyInstance, base: string): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, String(body)),
  );
  for (const path of [ROUTES.authorization, ROUTES.end_session])
    scope.post<{ Body: string | undefined }>(`${base}${path}`, async ({ body = '' }, reply) =>
      reply.redirect(`${base}${path}?${new URLSearchParams(body)}`, 303),
    );
}

function handler({ core }: OidcProvider, issuer: URL, base: string) {
  const callback = core.callback();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { raw } = request;
    // All addresses the provider makes are its issuer's, whatever `Host` says.
    raw.headers.host = issuer.host;
    raw.headers['x-forwarded-host'] = issuer.host;
    raw.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
    const originalUrl = raw.url ?? '/';
    Object.assign(raw, { originalUrl, url: originalUrl.slice(base.length) });
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await callback(raw, reply.raw);
  };
}
