import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Config, parseConfig } from '#kernel/config.ts';
import type { Db } from '#kernel/db/database.ts';
import { csrfToken } from '#kernel/http/csrf.ts';
import { readToken } from '#kernel/http/session-cookie.ts';
import { openJobs } from '#kernel/jobs/jobs.ts';
import { createLog, type Log } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import { listMessages, type Message } from '#kernel/mail/mailbox-store.ts';
import { createMailer, withFoot } from '#kernel/mail/mailer.ts';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createLine } from '#kernel/secrets/line.ts';
import { openKeys } from '#kernel/secrets/masters.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { Deps } from '#kernel/service.ts';
import { portal } from '#portal/index.ts';
import { helpFoot } from '#portal/lobby/help-requests/mail-foot.ts';
import type { Departure } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { assertGuarded } from '#test/site/guarded.ts';
import { assertTimesNamed } from '#test/site/times.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { silentPorts } from '#test/world/ports.ts';
import { hasRefused, leadsToForm, pathOf } from './refused.ts';
import { statementCounter, withinStatements } from './statements.ts';

/**
 * The portal by itself, over a database of its own; credentials are made by hand, as if a provider had vouched for
 * them. Nobody answers where the other services should be.
 */
export interface PortalWorld {
  readonly app: FastifyInstance;
  readonly deps: Deps<PortalTables>;
  readonly db: Db<PortalTables>;
  readonly clock: TestClock;
  /** A browser whose credential has just been asserted; an existing credential, or a new one. */
  /** A browser in which somebody has shown a credential; in one that was used before, with what it has kept. */
  visitor(credentialId?: string, browser?: Visitor): Promise<Visitor>;
  /** All mail so far, newest first, after every job that is due. */
  mail(): Promise<readonly Message[]>;
  close(): Promise<void>;
}

export interface Page {
  /** Of a form that was refused 422, whichever way it came back. */
  readonly status: number;
  /** Whether the form was sent back to its own address, and this is what that page then showed. */
  readonly refused?: true;
  readonly text: string;
  readonly location: string | null;
  /** The cookie of the session after this answer. */
  readonly cookie: string;
  /** The key of the word that is left for the next page. */
  readonly notice: string | null;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without script: one session cookie, and the token that forms carry. */
export interface Visitor {
  readonly credentialId: string;
  cookie(): string;
  /** Cookies beside the session's, by name. */
  readonly carries: Map<string, string>;
  /** Requests to sign in that this browser sent to providers. */
  departures(): readonly Departure[];
  get(path: string): Promise<Page>;
  /** Several values of one name are sent as checkboxes send them. */
  post(path: string, fields?: Fields): Promise<Page>;
}

export async function openPortal(
  env: Readonly<Record<string, string>> = {},
  clock: TestClock = testClock(),
  log: Log = createLog('silent'),
): Promise<PortalWorld> {
  const database = await openTestDatabase();
  const silent = await silentPorts();
  const config = configFrom({ ...silent.env, ...env });
  const place = config.services.portal;
  const db = database.schema<PortalTables>('portal').withPlugin(statementCounter);
  const keys = await openKeys(database.schema('portal'), place.secrets, clock.now());
  const jobs = await openJobs(database, log, clock);
  const hasher = createHasher({ peppers: keys.peppers, line: createLine(4, 5000), cost: CHEAP });
  const mailer = withFoot(
    createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, db, clock, log }),
    helpFoot({ db, clock, origin: place.origin }),
  );
  await deliverMail(jobs, mailer);
  const deps = { config, place, db, clock, log, jobs, mailer, hasher, keys };
  const app = await portal(deps);
  return {
    app,
    deps,
    db,
    clock,
    visitor: (credentialId, browser) => visitor(app, deps, credentialId, browser?.carries),
    mail: async () => {
      await jobs.drain();
      const messages = await listMessages(db, { limit: 100 });
      for (const { subject, text } of messages) assertTimesNamed(`${subject}\n${text}`, 'an e-mail');
      return messages;
    },
    close: async () => {
      silent.close();
      await app.close();
      await jobs.stop();
      await database.close();
    },
  };
}

function configFrom(env: Readonly<Record<string, string>>): Config {
  const parsed = parseConfig({ NODE_ENV: 'test', RATE_LIMIT: '100000', ...env });
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

async function visitor(
  app: FastifyInstance,
  deps: Deps<PortalTables>,
  known?: string,
  carries = new Map<string, string>(),
): Promise<Visitor> {
  const credentialId = known ?? (await addCredential(deps));
  let cookie = await addSession(deps, credentialId);
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    form?: Fields,
    isRefused = false,
  ): Promise<Page> => {
    // To show what is wrong, once, costs the statement that drops it.
    const answer = await withinStatements(method, path, { besides: isRefused ? 1 : 0 }, () =>
      app.inject({
        method,
        url: path,
        headers: {
          cookie: [['portal', cookie], ...carries].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(form && { payload: encode(form) }),
      }),
    );
    assertTimesNamed(answer.body, `${method} ${path}`);
    assertGuarded(answer, `${method} ${path}`);
    cookie = answer.cookies.find(({ name }) => name === 'portal')?.value ?? cookie;
    for (const { name, value } of answer.cookies)
      if (CARRIED.includes(name)) value === '' ? carries.delete(name) : carries.set(name, value);
    const location = answer.headers.location;
    return {
      status: answer.statusCode,
      text: answer.body,
      location: typeof location === 'string' ? location : null,
      cookie,
      notice: answer.cookies.find(({ name }) => name === 'portal-notice')?.value ?? null,
    };
  };
  return {
    credentialId,
    cookie: () => cookie,
    carries,
    departures: () =>
      JSON.parse(deps.keys.unseal('departures', carries.get('portal-departures') ?? '') ?? '[]'),
    get: (path) => ask('GET', path),
    post: async (path, fields = {}) => {
      const _csrf = csrfToken(deps.keys.derive('csrf'), readToken(cookie).text);
      const answer = await ask('POST', path, { ...fields, _csrf });
      if (answer.status !== 303 || answer.location === null) return answer;
      // What is looked at once more, or mended, stands at the form's own address.
      if (fields._language === undefined && leadsToForm(answer.location, path))
        return ask('GET', answer.location);
      // What is told of it was done: of several at once, the refusal is another's.
      if (answer.notice !== null || !(await hasRefused(deps.db, cookie, path))) return answer;
      assert.equal(pathOf(answer.location), pathOf(path), 'a form that is refused leads to its own address');
      const page = await ask('GET', answer.location, undefined, true);
      return page.status === 200 ? { ...page, status: 422, refused: true } : page;
    },
  };
}

const CARRIED = ['portal-departures', 'portal-wanted', 'portal-kept'];

const encode = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    ),
  ).toString();

/** A credential that a provider vouched for and that belongs to nobody yet. */
export async function addCredential({ config, db, clock }: Deps<PortalTables>): Promise<string> {
  const row = await db
    .insertInto('credentials')
    .values({
      issuer: config.services.credential.origin,
      subject: randomBytes(16).toString('hex'),
      person_id: null,
      status: 'known',
      first_seen_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A session as the callback of a provider leaves it; returns the cookie's value. */
async function addSession({ db, clock }: Deps<PortalTables>, credentialId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('sessions')
    .values({
      token_hash: sha256(token),
      subject: `credential:${credentialId}`,
      data: JSON.stringify({ credential: credentialId, door: 'gckey' }),
      locale: 'en',
      network: '127.0.0.0/24',
      user_agent: '',
      created_at: clock.now(),
      seen_at: clock.now(),
    })
    .execute();
  return token;
}
