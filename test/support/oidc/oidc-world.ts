import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import {
  createRelyingParty,
  type LogoutToken,
  type PendingSignIn,
  publicJwks,
  type RelyingParty,
  type RelyingPartyOptions,
  type SignedIn,
  type StartOptions,
} from '#kernel/oidc/client.ts';
import { cancelInteraction, completeInteraction, findInteraction } from '#kernel/oidc/interaction.ts';
import { mountProvider } from '#kernel/oidc/mount.ts';
import { type ClientConfig, createProvider, type OidcProvider } from '#kernel/oidc/provider.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { freePort } from '#test/world/ports.ts';
import type { Jar } from './jar.ts';

export const LOA2 = 'urn:gc-ca:cyber-auth:assurance:loa2';

/** A client of the provider under test: its relying party, and what it heard by back-channel. */
export interface TestClient {
  readonly party: RelyingParty;
  /** What the party was made of, to make another of. */
  readonly options: RelyingPartyOptions;
  readonly redirectUri: string;
  readonly afterLogout: string;
  readonly heard: LogoutToken[];
  /** 'dead' answers nothing at all, as a machine that hangs. */
  behaviour: 'well' | 'dead';
}

export interface Answered {
  readonly answer: URL;
  readonly pending: PendingSignIn;
}

export interface OidcWorld {
  readonly provider: OidcProvider;
  readonly issuer: string;
  readonly db: Db;
  readonly clock: TestClock;
  readonly accounts: Map<string, { claims?: Record<string, unknown>; since?: Date }>;
  /** What happens elsewhere while a request is being answered: once, when its account is looked up. */
  meanwhile(happens: () => Promise<void>): void;
  client(id: string): TestClient;
  /** Where the test's sign-in page lets somebody in, or lets them go. */
  signIn(account: string, locale?: Locale): string;
  readonly cancel: string;
  /** A client's sign-in as far as the address that the browser is sent to. */
  start(client: string, options?: Partial<StartOptions>): Promise<{ url: string; pending: PendingSignIn }>;
  /** … as far as the address by which the browser comes back. */
  answered(client: string, jar: Jar, account: string, locale?: Locale): Promise<Answered>;
  /** … to its end. */
  signedIn(client: string, jar: Jar, account: string, locale?: Locale): Promise<SignedIn>;
  close(): Promise<void>;
}

const log = createLog('silent');
const provides = createKeys(['a provider master secret, 32 characters and more']);

/** A real provider on loopback with an in-memory database, and two clients of different sectors. */
export async function openOidcWorld(options: { path?: string } = {}): Promise<OidcWorld> {
  const database = await openTestDatabase();
  const db = database.schema('credential');
  const clock = testClock();
  const issuer = `http://localhost:${await freePort()}${options.path ?? ''}`;
  let happens: (() => Promise<void>) | null = null;
  const accounts = new Map<string, { claims?: Record<string, unknown>; since?: Date }>([
    ['alice', {}],
    ['bruno', {}],
  ]);
  const clients = new Map([
    ['portal', await openClient('portal', issuer, clock)],
    ['archive', await openClient('archive', issuer, clock)],
  ]);
  const provider = createProvider({
    issuer,
    db,
    clock,
    log,
    signingKeys: provides.signingKeys('oidc'),
    cookieKeys: ['cookie key'],
    seals: provides,
    cookiePrefix: 'test',
    secure: false,
    clients: [...clients.values()].map(({ config }) => config),
    pairwiseKey: provides.derive('pairwise'),
    acr: LOA2,
    account: async (id) => {
      const now = happens;
      happens = null;
      await now?.();
      return accounts.get(id) ?? null;
    },
    interactionUrl: (locale) => `${options.path ?? ''}/${locale}/sign-in`,
    pages: {
      error: ({ locale, error, expired }) => `error ${locale} ${error}${expired ? ' expired' : ''}`,
      confirmLogout: (view) => JSON.stringify(view),
      loggedOut: ({ locale }) => `logged out ${locale}`,
    },
  });
  const app = await openSignInPages(provider, options.path ?? '', clock);
  const client = (id: string) => clients.get(id)?.client ?? missing(id);
  const signIn = (account: string, locale: Locale = 'en') =>
    `${issuer}/finish?account=${account}&locale=${locale}`;
  return {
    provider,
    issuer,
    client,
    signIn,
    ...walk(client, signIn),
    db,
    clock,
    accounts,
    meanwhile: (what) => {
      happens = what;
    },
    cancel: `${issuer}/cancel`,
    close: async () => {
      await app.close();
      for (const { server } of clients.values()) closeServer(server);
      await database.close();
    },
  };
}

/** What a person does, from a client to the sign-in page and back. */
function walk(client: (id: string) => TestClient, signIn: (account: string, locale: Locale) => string) {
  const start = async (id: string, options: Partial<StartOptions> = {}) => {
    const started = await client(id).party.start({ locale: 'en', ...options });
    assert.equal(started.kind, 'go');
    return started;
  };
  const answered = async (id: string, jar: Jar, account: string, locale: Locale = 'en') => {
    const { url, pending } = await start(id, { locale, prompt: 'login' });
    await jar.visit(url);
    const { url: answer } = await jar.visit(signIn(account, locale), { stop: client(id).redirectUri });
    return { answer, pending };
  };
  const signedIn = async (id: string, jar: Jar, account: string, locale: Locale = 'en') => {
    const { answer, pending } = await answered(id, jar, account, locale);
    const finished = await client(id).party.finish(answer, pending);
    assert.equal(finished.kind, 'signed-in');
    return finished;
  };
  return { start, answered, signedIn };
}

async function openSignInPages(provider: OidcProvider, path: string, clock: Clock) {
  const app = Fastify({ forceCloseConnections: true });
  await mountProvider(app, provider);
  const gone = (reply: FastifyReply) => reply.code(410).send('gone');
  const goOn = (reply: FastifyReply, to: string | null) => (to ? reply.redirect(to, 303) : gone(reply));
  app.get(`${path}/:locale/sign-in`, async (request, reply) => {
    const found = await findInteraction(provider, { request, reply });
    return found
      ? { found: found.prompt.name, locale: found.locale, client: found.client.clientId }
      : gone(reply);
  });
  app.get(`${path}/finish`, async (request: FastifyRequest, reply) => {
    const query = request.query as { account: string; locale: Locale };
    const signIn = { accountId: query.account, amr: ['pwd'], authTime: clock.now(), locale: query.locale };
    return goOn(reply, await completeInteraction(provider, { request, reply }, signIn));
  });
  app.get(`${path}/cancel`, async (request, reply) => {
    const { locale = 'en' } = request.query as { locale?: Locale };
    return goOn(reply, await cancelInteraction(provider, { request, reply }, locale));
  });
  await app.listen({ port: Number(new URL(provider.options.issuer).port), host: 'localhost' });
  return app;
}

async function openClient(id: string, issuer: string, clock: Clock) {
  const keys = createKeys([`the master secret of ${id}, 32 characters and more`]);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const options: RelyingPartyOptions = {
    issuer,
    clientId: id,
    signingKey: keys.signingKey('client'),
    redirectUri: `${origin}/callback`,
    postLogoutRedirectUri: `${origin}/bye`,
    acr: LOA2,
    clock,
    log,
    allowHttp: true,
  };
  const party = createRelyingParty(options);
  const client: TestClient = {
    party,
    options,
    redirectUri: `${origin}/callback`,
    afterLogout: `${origin}/bye`,
    heard: [],
    behaviour: 'well',
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/jwks') return response.end(JSON.stringify(publicJwks(keys.signingKey('client'))));
    if (client.behaviour === 'dead') return;
    const token = new URLSearchParams(await readBody(request)).get('logout_token') ?? '';
    client.heard.push(await party.readLogoutToken(token));
    response.end();
  };
  const config: ClientConfig = {
    clientId: id,
    redirectUris: [client.redirectUri],
    postLogoutRedirectUris: [client.afterLogout],
    backchannelLogoutUri: `${origin}/backchannel`,
    keys: { jwksUri: `${origin}/jwks` },
    sector: `${id}.example`,
  };
  return { client, config, server };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function closeServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

function missing(id: string): never {
  throw new Error(`no client ${id}`);
}
