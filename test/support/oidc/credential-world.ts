import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, parseConfig } from '#kernel/config.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import { createRelyingParty, type LogoutToken, publicJwks, type RelyingParty } from '#kernel/oidc/client.ts';
import { createHasher, type Hasher } from '#kernel/secrets/hasher.ts';
import { createKeys, type Keys } from '#kernel/secrets/keys.ts';
import { openKeys } from '#kernel/secrets/masters.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { freePort } from '#test/world/ports.ts';
import { credential } from '../../../src/credential/index.ts';
import type { CredentialTables } from '../../../src/credential/tables.ts';
import { type Arrival, Jar } from './jar.ts';

/** The credential service on loopback over a database of its own, and the portal's half of the protocol. */
export interface CredentialWorld {
  readonly origin: string;
  readonly portal: string;
  readonly db: Db<CredentialTables>;
  readonly clock: TestClock;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly party: RelyingParty;
  /** What the portal heard by back-channel. */
  readonly heard: LogoutToken[];
  /** Hash operations so far, by kind. */
  readonly work: { hash: number; verify: number; decoy: number };
  /** What happens, once, while a secret is about to be compared. */
  readonly moment: { meanwhile: (() => Promise<unknown>) | null };
  browser(): Browser;
  close(): Promise<void>;
}

const log = createLog('silent');
const portalKeys = createKeys(['the master secret of the portal, 32 characters']);

export async function openCredentialWorld(over: Partial<Config> = {}): Promise<CredentialWorld> {
  const database = await openTestDatabase();
  const clock = testClock();
  const heard: LogoutToken[] = [];
  const server = await listen((request, response) => void answer(request, response));
  const portal = originOf(server);
  const config = configFor(portal, await freePort(), over);
  const place = config.services.credential;
  const party = createRelyingParty({
    issuer: place.origin,
    clientId: 'portal',
    signingKey: portalKeys.signingKey('client'),
    redirectUri: `${portal}/oidc/callback/gckey`,
    postLogoutRedirectUri: `${portal}/oidc/logged-out`,
    acr: 'urn:gc-ca:cyber-auth:assurance:loa2',
    clock,
    log,
    allowHttp: true,
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/oidc/jwks')
      return void response.end(JSON.stringify(publicJwks(portalKeys.signingKey('client'))));
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const token = new URLSearchParams(Buffer.concat(parts).toString()).get('logout_token');
    if (token) heard.push(await party.readLogoutToken(token));
    response.end();
  }
  const jobs = await openJobs(database, log, clock);
  const keys = await openKeys(database.schema('credential'), place.secrets, clock.now());
  const work = { hash: 0, verify: 0, decoy: 0 };
  const moment: CredentialWorld['moment'] = { meanwhile: null };
  const hasher = counting(createHasher({ peppers: keys.peppers, cost: CHEAP }), work, moment);
  const db = database.schema<CredentialTables>('credential');
  const mailer = createMailer({ smtpUrl: null, from: config.mailFrom, db, clock, log });
  const app = await credential({ config, place, db, clock, log, jobs, mailer, hasher, keys });
  await app.listen({ host: 'localhost', port: place.port });
  return {
    ...{ origin: place.origin, portal, db, clock, keys, jobs, party, heard, work, moment },
    browser: () => new Browser(place.origin, portal, party),
    close: async () => {
      await app.close();
      await jobs.stop();
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}

/** A person's browser at the credential service, without script. */
export class Browser {
  readonly jar = new Jar();
  readonly #origin: string;
  readonly #portal: string;
  readonly #party: RelyingParty;

  constructor(origin: string, portal: string, party: RelyingParty) {
    this.#origin = origin;
    this.#portal = portal;
    this.#party = party;
  }

  /** Follows redirects, but not to the portal. */
  get(path: string): Promise<Arrival> {
    return this.jar.visit(new URL(path, this.#origin).href, { stop: this.#portal });
  }

  /** Posts fields to a form of a page: its own address when none is given, with the page's own hidden fields. */
  post(page: Arrival, fields: Record<string, string> = {}, action?: string): Promise<Arrival> {
    const hidden = Object.fromEntries(
      [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((m) => [
        m[1],
        m[2],
      ]),
    );
    const to = new URL(action ?? formAction(page), this.#origin).href;
    return this.jar.visit(to, { form: { ...hidden, ...fields }, stop: this.#portal });
  }

  /** Comes from the portal, as far as the page on which to log in; `finish` takes the answer back there. */
  async arrive(locale: Locale = 'en', options: { prompt?: 'login'; maxAge?: number } = { prompt: 'login' }) {
    const started = await this.#party.start({ locale, ...options });
    assert.equal(started.kind, 'go');
    const page = await this.get(started.url);
    return { page, finish: (answer: Arrival) => this.#party.finish(answer.url, started.pending) };
  }

  /** Registers from the terms to the page that says it is complete. */
  async register(userId: string, over: Record<string, string> = {}, locale: Locale = 'en'): Promise<Arrival> {
    const terms = await this.get(locale === 'en' ? '/en/register/terms' : '/fr/inscription/modalites');
    const form = await this.post(terms, { decision: 'accept' });
    return this.post(form, { ...registration(userId), ...over });
  }

  async logIn(userId: string, password = PASSWORD): Promise<Arrival> {
    return this.post(await this.get('/en/log-in'), { userId, password });
  }
}

export const PASSWORD = 'quiet lantern over maple';

export const registration = (userId: string): Record<string, string> => ({
  userId,
  password: PASSWORD,
  again: PASSWORD,
  question1: 'first-pet',
  answer1: 'Rosalie the goat',
  question2: 'first-dish',
  answer2: 'Tourtière',
  question3: 'summer-place',
  answer3: 'Lac-Mégantic',
});

export const ANSWERS = { answer1: 'rosalie the GOAT!', answer2: 'tourtiere', answer3: 'lac megantic' };

function formAction(page: Arrival): string {
  return /<form class="form" id="main-form" action="([^"]*)"/.exec(page.text)?.[1] ?? page.url.pathname;
}

function configFor(portal: string, port: number, over: Partial<Config>): Config {
  const parsed = parseConfig({ PORTAL_ORIGIN: portal, CREDENTIAL_PORT: String(port), RATE_LIMIT: '100000' });
  assert.equal(parsed.kind, 'ok');
  return { ...parsed.config, ...over };
}

function counting(hasher: Hasher, work: CredentialWorld['work'], moment: CredentialWorld['moment']): Hasher {
  return {
    ...hasher,
    hash: (...args) => {
      work.hash += 1;
      return hasher.hash(...args);
    },
    verify: async (...args) => {
      work.verify += 1;
      const { meanwhile } = moment;
      moment.meanwhile = null;
      await meanwhile?.();
      return hasher.verify(...args);
    },
    decoy: (...args) => {
      work.decoy += 1;
      return hasher.decoy(...args);
    },
  };
}

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return server;
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;
