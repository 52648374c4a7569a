import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { sql } from 'kysely';
import { type Config, parseConfig } from '#kernel/config.ts';
import type { Database, Db } from '#kernel/db/database.ts';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import { createRelyingParty, type LogoutToken, publicJwks, type RelyingParty } from '#kernel/oidc/client.ts';
import { cancelInteraction, completeInteraction, findInteraction } from '#kernel/oidc/interaction.ts';
import { mountProvider } from '#kernel/oidc/mount.ts';
import type { ProviderOptions } from '#kernel/oidc/options.ts';
import { createProvider, type OidcProvider } from '#kernel/oidc/provider.ts';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { openKeys } from '#kernel/secrets/masters.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { freePort } from '#test/world/ports.ts';
import { concierge } from '../../../src/concierge/index.ts';
import type { ConciergeTables } from '../../../src/concierge/tables.ts';

const LOA2 = 'urn:gc-ca:cyber-auth:assurance:loa2';
const LOA1 = 'urn:gc-ca:cyber-auth:assurance:loa1';
const log = createLog('silent');

/** A Sign-In Partner as the concierge meets it, and everything that reached it. */
export interface TestPartner {
  readonly key: string;
  readonly issuer: string;
  /** Every request: address, headers and body, as one text each. */
  readonly received: string[];
  /** Where the partner lets somebody in, or lets them go. */
  signIn(account: string, locale?: 'en' | 'fr'): string;
  readonly cancel: string;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A client that stands where the portal does, and everything that reached it. */
export interface TestPortal {
  readonly origin: string;
  readonly redirectUri: string;
  readonly party: RelyingParty;
  readonly received: string[];
  readonly heard: LogoutToken[];
}

export interface ConciergeWorld {
  readonly origin: string;
  readonly config: Config;
  readonly db: Db<ConciergeTables>;
  readonly clock: TestClock;
  readonly portal: TestPortal;
  readonly boreal: TestPartner;
  readonly tidewater: TestPartner;
  /** One whose sign-ins are worth less than level 2. */
  readonly lowland: TestPartner;
  /** Every row of the concierge's schema, as text. */
  stored(): Promise<string[]>;
  /**
   * Starts the concierge again with other master secrets, newest first; and its partner and its client,
   * which would keep their copies of its keys for a minute.
   */
  restart(...secrets: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export const FIRST_SECRET = 'the first master secret of the concierge';

/** A concierge on loopback between two partners and a client, all speaking HTTP. */
export async function openConciergeWorld(
  /** The last day of partners, by key. */
  retiring: Readonly<Record<string, string>> = {},
): Promise<ConciergeWorld> {
  const database = await openTestDatabase();
  const clock = testClock();
  const jobs = await openJobs(database, log, clock);
  const origin = `http://localhost:${await freePort()}`;
  const portal = await openPortal(origin, clock);
  const boreal = await openPartner('boreal', 'Boréal', database, clock, origin);
  const tidewater = await openPartner('tidewater', 'Marée', database, clock, origin);
  const lowland = await openPartner('lowland', 'Plaine', database, clock, origin, LOA1);
  const config = configure(origin, portal.origin, [boreal, tidewater, lowland], retiring);
  const db = database.schema<ConciergeTables>('concierge');
  let app = await openConcierge(config, db, clock, jobs, [FIRST_SECRET]);
  return {
    origin,
    config,
    db,
    clock,
    portal,
    boreal,
    tidewater,
    lowland,
    stored: () => readSchema(database, 'concierge'),
    restart: async (...secrets) => {
      await app.close();
      app = await openConcierge(config, db, clock, jobs, secrets);
      await boreal.restart();
      portal.restart();
    },
    close: async () => {
      await app.close();
      await Promise.all([boreal.close(), tidewater.close(), lowland.close(), portal.close()]);
      await jobs.stop();
      await database.close();
    },
  };
}

async function openConcierge(
  config: Config,
  db: Db<ConciergeTables>,
  clock: TestClock,
  jobs: Jobs,
  secrets: readonly string[],
): Promise<FastifyInstance> {
  const keys = await openKeys(kernelTables(db), secrets, clock.now());
  const place = { ...config.services.concierge, secrets };
  const mailer = createMailer({ smtpUrl: null, from: config.mailFrom, db, clock, log });
  const hasher = createHasher({ peppers: keys.peppers, cost: CHEAP });
  const app = await concierge({ config, place, db, clock, log, jobs, mailer, hasher, keys });
  await app.listen({ port: Number(new URL(place.origin).port), host: 'localhost' });
  return app;
}

function configure(
  origin: string,
  portal: string,
  partners: readonly TestPartner[],
  retiring: Readonly<Record<string, string>>,
): Config {
  const parsed = parseConfig({
    NODE_ENV: 'test',
    CONCIERGE_ORIGIN: origin,
    PORTAL_ORIGIN: portal,
    RATE_LIMIT: '100000',
    SIGN_IN_PARTNERS: JSON.stringify(
      partners.map(({ key, issuer }) => ({
        key,
        issuer,
        clientId: 'concierge',
        name: NAMES[key],
        retiresOn: retiring[key] ?? null,
      })),
    ),
  });
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

const NAMES: Readonly<Record<string, { en: string; fr: string }>> = {
  boreal: { en: 'Boreal Savings', fr: 'Épargne boréale' },
  tidewater: { en: 'Tidewater Credit Union', fr: 'Coopérative de crédit Marée' },
  lowland: { en: 'Lowland Trust', fr: 'Fiducie de la plaine' },
};

async function openPartner(
  key: string,
  name: string,
  database: Database,
  clock: TestClock,
  conciergeOrigin: string,
  acr = LOA2,
): Promise<TestPartner> {
  const issuer = `http://localhost:${await freePort()}/${key}`;
  const keys = createKeys([`the master secret of the partner ${key}, long enough`]);
  const options: ProviderOptions = {
    issuer,
    db: database.schema('partners'),
    clock,
    log,
    signingKeys: keys.signingKeys('oidc'),
    cookieKeys: ['cookie key'],
    seals: keys,
    cookiePrefix: key,
    secure: false,
    clients: [
      {
        clientId: 'concierge',
        name: { en: 'Concierge', fr: 'Concierge' },
        redirectUris: [`${conciergeOrigin}/oidc-client/callback/${key}`],
        postLogoutRedirectUris: [],
        keys: { jwksUri: `${conciergeOrigin}/oidc-client/jwks` },
        sector: 'concierge',
      },
    ],
    pairwiseKey: keys.derive('pairwise'),
    acr,
    account: async () => ({ claims: { name, email: `someone@${key}.example` } }),
    interactionUrl: (locale) => `/${key}/${locale}/sign-in`,
    pages: { error: ({ error }) => error, confirmLogout: () => '', loggedOut: () => '' },
  };
  const received: string[] = [];
  const open = () => openPartnerPages(createProvider(options), key, clock, received);
  let app = await open();
  return {
    key,
    issuer,
    received,
    signIn: (account, locale = 'en') => `${issuer}/finish?account=${account}&locale=${locale}`,
    cancel: `${issuer}/cancel`,
    restart: async () => {
      await app.close();
      app = await open();
    },
    close: () => app.close(),
  };
}

async function openPartnerPages(provider: OidcProvider, key: string, clock: TestClock, received: string[]) {
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async ({ raw }) => listen(raw, received));
  await mountProvider(app, provider);
  const goOn = (reply: FastifyReply, to: string | null) =>
    to ? reply.redirect(to, 303) : reply.code(410).send('gone');
  app.get(`/${key}/:locale/sign-in`, async (request, reply) => {
    const found = await findInteraction(provider, { request, reply });
    return found ? { locale: found.locale, params: found.params } : reply.code(410).send('gone');
  });
  app.get(`/${key}/finish`, async (request, reply) => {
    const { account, locale } = request.query as { account: string; locale: 'en' | 'fr' };
    const signIn = { accountId: account, amr: ['pwd', 'otp'], authTime: clock.now(), locale };
    return goOn(reply, await completeInteraction(provider, { request, reply }, signIn));
  });
  app.get(`/${key}/cancel`, async (request, reply) => {
    const locale = (await findInteraction(provider, { request, reply }))?.locale ?? 'en';
    return goOn(reply, await cancelInteraction(provider, { request, reply }, locale));
  });
  await app.listen({ port: Number(new URL(provider.options.issuer).port), host: 'localhost' });
  return app;
}

/** Notes a request with its body, which stays unread for whoever handles it. */
function listen(raw: IncomingMessage, received: string[]): void {
  const place = received.push(`${raw.method} ${raw.url} ${JSON.stringify(raw.rawHeaders)}`) - 1;
  const emit = raw.emit.bind(raw);
  raw.emit = (name: string | symbol, ...rest: unknown[]) => {
    if (name === 'data') received[place] += `\n${decodeURIComponent(String(rest[0]))}`;
    return emit(name, ...rest);
  };
}

async function openPortal(issuer: string, clock: TestClock) {
  const keys = createKeys(['the master secret of the client, long enough']);
  const received: string[] = [];
  const heard: LogoutToken[] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const open = () =>
    createRelyingParty({
      issuer,
      clientId: 'portal',
      signingKey: keys.signingKey('client'),
      redirectUri: `${origin}/oidc/callback/partner`,
      postLogoutRedirectUri: `${origin}/oidc/logged-out`,
      acr: LOA2,
      clock,
      log,
      allowHttp: true,
    });
  let party = open();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    listen(request, received);
    const body = await readBody(request);
    if (request.url === '/oidc/jwks')
      return response.end(JSON.stringify(publicJwks(keys.signingKey('client'))));
    if (request.url === '/oidc/backchannel-logout/partner')
      heard.push(await party.readLogoutToken(new URLSearchParams(body).get('logout_token') ?? ''));
    response.end('<!doctype html><title>The client</title>');
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return {
    origin,
    redirectUri: `${origin}/oidc/callback/partner`,
    get party() {
      return party;
    },
    received,
    heard,
    restart: () => {
      party = open();
    },
    close,
  };
}

async function readSchema(database: Database, schema: string): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = ${schema}
  `.execute(database.root);
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.id(schema, name)} t
    `.execute(database.root);
    rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
