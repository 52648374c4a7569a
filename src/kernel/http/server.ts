import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { asUnavailable } from '../db/unavailable.ts';
import type { Log } from '../log.ts';
import { ASSETS_PATH, readAsset } from '../ui/assets.ts';
import type { Locale } from '../ui/locale.ts';
import { packAsset } from './compression.ts';
import { NotFound, SessionOver } from './errors.ts';
import { serveHealth } from './health.ts';
import { clientNetwork } from './network.ts';
import { preferredLocale } from './preferred-locale.ts';
import { answerUnreadable } from './unreadable.ts';

interface ServerOptions {
  readonly name: string;
  readonly origin: string;
  readonly log: Log;
  /** Origins that a form of this service may lead to by redirect: its identity providers, its clients. */
  readonly formTargets: readonly string[];
  readonly rateLimit: number;
  readonly trustProxy: string | false;
  /** Whether https is demanded of hosts beneath ours too. */
  readonly hstsSubdomains: boolean;
  /** Whether the service can do its work: the database answers. */
  ready(): Promise<boolean>;
  /** The page for something that went wrong, in the service's own frame. */
  renderError(problem: ProblemPage): string | Promise<string>;
}

export interface ProblemPage {
  readonly status: number;
  readonly kind: 'not-found' | 'unavailable' | 'too-many' | 'too-large' | 'bad-request' | 'unexpected';
  readonly locale: Locale;
  readonly correlationId: string;
  readonly retryAfterSeconds?: number;
}

const BODY_LIMIT = 64 * 1024;

/** A Fastify server with what every service owes the web: headers, limits, correlation ids, error pages, health. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const protections = protectionsOf(options);
  const app = Fastify({
    loggerInstance: options.log.child({ service: options.name }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy,
    genReqId: () => newCorrelationId(),
    // A scan may come over a slow line; who sends nothing for a while is not waited for.
    requestTimeout: 10 * 60_000,
    connectionTimeout: 120_000,
    // Requests under way are finished, also those that come while it closes.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    // An address that can't be read meets neither hooks nor routes.
    frameworkErrors: (error, request, reply) => {
      reply.headers(protections);
      return answerError(options, error, request, reply);
    },
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  await readForms(app);
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(protections);
  });
  app.addHook('onResponse', logResponse);
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(options, error, request, reply));
  app.setNotFoundHandler((request, reply) => answerError(options, new NotFound(), request, reply));
  serveAssets(app);
  serveHealth(app, options);
  await app.register(rateLimit, {
    max: options.rateLimit,
    timeWindow: 60_000,
    keyGenerator: (request) => clientNetwork(request.ip),
    allowList: (request) => isUnlimited(request.url),
  });
  return app;
}

/** Pages send forms; nothing here reads what no form of a browser can send. */
async function readForms(app: FastifyInstance): Promise<void> {
  await app.register(cookie);
  app.removeAllContentTypeParsers();
  await app.register(formbody);
}

/** What browsers and monitors ask for all the time, and what costs nothing to answer. */
const isUnlimited = (path: string): boolean =>
  path.startsWith(ASSETS_PATH) || path === '/healthz' || path === '/readyz';

/** Ten characters that can be read out over the telephone. */
function newCorrelationId(): string {
  const letters = [...randomBytes(10)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte & 31]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** The headers of SECURITY §6 on every answer. */
const protectionsOf = ({ origin, formTargets, hstsSubdomains }: ServerOptions): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(formTargets),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
  ...(origin.startsWith('https://') && {
    'Strict-Transport-Security': `max-age=63072000${hstsSubdomains ? '; includeSubDomains' : ''}`,
  }),
});

/** No inline script or style at all; `form-action` also governs the redirects that follow a form (CSP3 §6.4.2). */
export const contentSecurityPolicy = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

async function logResponse(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { url: route = 'unknown' } = request.routeOptions;
  if (isUnlimited(route)) return;
  // The route's pattern, never the address itself: a query can hold a code or a state.
  request.log.info(
    { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    'request',
  );
}

/** An error that says its status, and perhaps when to try again (`Busy` of the hasher). */
type Failure = Error & { readonly statusCode?: number; readonly retryAfterSeconds?: number };

async function answerError(
  options: ServerOptions,
  error: Failure,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (error instanceof SessionOver) return reply.redirect(placeOf(request), 303);
  const problem = problemOf(asUnavailable(error) ?? error);
  if (problem.status >= 500) request.log.error({ err: error, correlationId: request.id }, 'request failed');
  if (problem.retryAfterSeconds !== undefined) reply.header('Retry-After', problem.retryAfterSeconds);
  const page = await options.renderError({
    ...problem,
    locale: localeOf(request),
    correlationId: request.id,
  });
  return reply.code(problem.status).type('text/html; charset=utf-8').send(page);
}

/** The language that the address is in; the browser's, where it says none. */
const localeOf = ({ url, headers }: FastifyRequest): Locale =>
  (/^\/(en|fr)(?![\w-])/.exec(url)?.[1] as Locale | undefined) ?? preferredLocale(headers['accept-language']);

/** The page of the form that was sent, whose guard knows where whoever was put out has to go. */
const placeOf = ({ server, routeOptions, url }: FastifyRequest): string =>
  routeOptions.url !== undefined && server.hasRoute({ method: 'GET', url: routeOptions.url }) ? url : '/';

const kinds: Readonly<Record<number, ProblemPage['kind']>> = {
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
  503: 'unavailable',
};

function problemOf(error: Failure): Omit<ProblemPage, 'locale' | 'correlationId'> {
  const { statusCode: status = 500, retryAfterSeconds = status === 429 ? 60 : undefined } = error;
  const kind = kinds[status] ?? (status < 500 ? 'bad-request' : 'unexpected');
  return { status, kind, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function serveAssets(app: FastifyInstance): void {
  app.get(`${ASSETS_PATH}*`, async (request, reply) => {
    const asset = readAsset(request.url.split('?')[0] ?? '');
    if (!asset) throw new NotFound();
    reply.header('Cache-Control', 'public, max-age=31536000, immutable');
    return reply.type(asset.type).send(packAsset(request, reply, asset));
  });
}
