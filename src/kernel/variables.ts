import { z } from 'zod';
import { LIMITS } from './db/limits.ts';
import { ALGORITHMS } from './oidc/wire.ts';
import { isBlockedPort } from './ports.ts';
import { isDay } from './time.ts';

/** One environment variable: how it is read, and what the configuration page says of it. */
export interface Variable {
  readonly schema: z.ZodType;
  readonly about: string;
  readonly shown?: string;
  readonly secret?: boolean;
}

const port = (value: number) =>
  z.coerce
    .number('a port is a number from 1 to 65535')
    .int()
    .min(1, 'a port is a number from 1 to 65535')
    .max(65_535, 'a port is a number from 1 to 65535')
    .default(value);

const seconds = (value: number) => z.coerce.number('is a number').int().min(0).max(3600).default(value);

const anOrigin = z
  .url({ protocol: /^https?$/, error: 'an origin looks like https://portal.example.ca' })
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'an origin has no path and no final slash',
  );

const origin = anOrigin.optional();

/** A comma-separated list, newest first, so that a secret can be rotated. */
const secrets = (development: string) =>
  z
    .string()
    .default(`development-only-${development}`)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((list) => list.every((secret) => secret.length >= 32), 'each secret has at least 32 characters');

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not valid JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .optional();

/** The assurance that every sign-in has unless an operator asks otherwise (`SECURITY §1`, CATS 3). */
export const LEVEL_OF_ASSURANCE_2 = 'urn:gc-ca:cyber-auth:assurance:loa2';

/** The issuer is what answers are compared with; its discovery document is found from it (OIDC Discovery §4). */
const isIssuer = (text: string): boolean => !/[?#]|\/\.well-known\//.test(text);

const provider = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'a key is lower-case letters, digits and hyphens'),
  issuer: z
    .url()
    .refine(isIssuer, 'is the issuer alone: no /.well-known/… address, no query, no fragment')
    .refine((text) => !isBlockedPort(text), 'stands at a port that fetch refuses to open'),
  clientId: z.string().min(1),
  acr: z.string().nullable().default(LEVEL_OF_ASSURANCE_2),
  name: z.object({ en: z.string().min(1), fr: z.string().min(1) }),
  /** Browsers check each hop after a form against our pages' policy (CSP 3 §6.4), so every one is named. */
  origins: z.array(anOrigin).default([]),
  /** What is said on the wire (`oidc/wire.ts`). */
  par: z.enum(['auto', 'required', 'off']).default('auto'),
  auth: z.enum(['private_key_jwt', 'client_secret_basic', 'client_secret_post']).default('private_key_jwt'),
  secretFile: z.string().min(1).optional(),
  secretVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'is the name of an environment variable, not the secret')
    .optional(),
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).optional(),
  assertionAudience: z
    .union([z.enum(['issuer', 'token_endpoint', 'endpoint']), z.url()], {
      error: 'is issuer, token_endpoint, endpoint or an address',
    })
    .default('issuer'),
});

type Provider = z.output<typeof provider>;

/** A client secret comes from one place; who signs has none. */
function checkSecret({ auth, secretFile, secretVariable }: Provider, context: z.RefinementCtx): void {
  const places = [secretFile, secretVariable].filter((place) => place !== undefined).length;
  const wanted = auth === 'private_key_jwt' ? 0 : 1;
  if (places === wanted) return;
  const message =
    wanted === 0
      ? 'private_key_jwt has no secret: leave secretFile and secretVariable out, or name another "auth"'
      : 'name the client secret by either secretFile or secretVariable';
  context.addIssue({ code: 'custom', message, path: ['auth'] });
}

const issuer = provider.superRefine(checkSecret);

/** A Sign-In Partner may have a last day, by the calendar of Ottawa. */
const partner = provider
  .extend({ retiresOn: z.string().refine(isDay, 'is a day, such as 2027-03-31').nullable().default(null) })
  .superRefine(checkSecret);

const flag = z
  .enum(['on', 'off'], 'is on or off')
  .transform((text) => text === 'on')
  .optional();

/** Every variable the system reads, in the order the configuration page lists them. */
export const variables = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    about: '`production` refuses development secrets, invented people and the mailbox page.',
  },
  SERVICES: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(z.enum(['portal', 'credential', 'concierge', 'partners'])).min(1))
      .optional(),
    about: 'Which services this process runs, separated by commas.',
    shown: 'all; without `partners` in production',
  },
  DEMO: {
    schema: flag,
    about: 'Invented institutions and people, and a banner on every page that says so.',
    shown: '`on`; `off` in production',
  },
  DATA_DIR: {
    schema: z.string().default('data'),
    about: 'Folder of the embedded database, and of the scans that officers attach.',
  },
  DATABASE_URL: {
    schema: z
      .url({ protocol: /^postgres(ql)?$/, error: 'looks like postgres://user:password@host/database' })
      .optional(),
    about: 'A PostgreSQL server (15 or later) in place of the embedded database.',
    shown: 'the embedded database',
    secret: true,
  },
  DATABASE_CONNECTIONS: {
    schema: z.coerce.number('is a number').int().min(2).max(200).default(10),
    about: 'The most connections this process opens to PostgreSQL.',
  },
  DATABASE_STATEMENT_TIMEOUT: {
    schema: seconds(LIMITS.statement),
    about: 'Seconds that PostgreSQL may work at one statement; 0 for no limit. Migrations have none.',
  },
  DATABASE_LOCK_TIMEOUT: {
    schema: seconds(LIMITS.lock),
    about:
      'Seconds that a statement waits for a lock that another holds, before it is given up; 0 for no limit.',
  },
  DATABASE_IDLE_TIMEOUT: {
    schema: seconds(LIMITS.idle),
    about: 'Seconds after which PostgreSQL ends a transaction in which nothing happens; 0 for no limit.',
  },
  DATABASE_CONNECTION_TIMEOUT: {
    schema: seconds(LIMITS.connection).pipe(z.number().min(1, 'is at least 1')),
    about: 'Seconds that a request waits for a connection to PostgreSQL, new or given back.',
  },
  DATABASE_APPLICATION_NAME: {
    schema: z.string().max(63, 'has at most 63 characters').default(LIMITS.applicationName),
    about: 'What PostgreSQL calls this process in `pg_stat_activity` and in its log.',
  },
  HOST: { schema: z.string().default('localhost'), about: 'Address on which every service listens.' },
  PORTAL_PORT: { schema: port(4000), about: 'Port of the portal.' },
  CREDENTIAL_PORT: { schema: port(4001), about: 'Port of the credential service.' },
  CONCIERGE_PORT: { schema: port(4002), about: 'Port of the concierge.' },
  PARTNERS_PORT: { schema: port(4003), about: 'Port of the invented sign-in partners.' },
  PORTAL_ORIGIN: {
    schema: origin,
    about: 'Origin by which browsers reach the portal.',
    shown: '`http://localhost:PORT`',
  },
  CREDENTIAL_ORIGIN: {
    schema: origin,
    about: 'Origin, and issuer, of the credential service.',
    shown: '`http://localhost:PORT`',
  },
  CONCIERGE_ORIGIN: {
    schema: origin,
    about: 'Origin, and issuer, of the concierge.',
    shown: '`http://localhost:PORT`',
  },
  PARTNERS_ORIGIN: {
    schema: origin,
    about: 'Origin of the invented sign-in partners.',
    shown: '`http://localhost:PORT`',
  },
  PORTAL_SECRET: {
    schema: secrets('portal-master-secret'),
    about:
      'Master secrets of the portal, newest first, separated by commas; its pepper and keys are derived from them.',
    shown: 'a development secret',
    secret: true,
  },
  CREDENTIAL_SECRET: {
    schema: secrets('credential-master-secret'),
    about: 'The same for the credential service.',
    shown: 'a development secret',
    secret: true,
  },
  CONCIERGE_SECRET: {
    schema: secrets('concierge-master-secret'),
    about: 'The same for the concierge.',
    shown: 'a development secret',
    secret: true,
  },
  PORTAL_ISSUERS: {
    schema: json(z.array(issuer).min(1)),
    about:
      'OpenID providers of the Log In page, as JSON: `[{"key", "issuer", "clientId", "name": {"en", "fr"}}]`. Sign-ins must say `"acr": "urn:gc-ca:cyber-auth:assurance:loa2"` unless one names another value there; `"acr": null` takes any sign-in, however weak, and leaves assurance to the provider. One whose pages stand elsewhere than its issuer adds `"origins": ["https://login.example.ca"]`. Where a provider differs from ours on the wire, one adds: `"par"`: `auto` pushes requests where that can be done (default), `required` never goes without, `off` never pushes; `"auth"`: `private_key_jwt` (default; ES256), `client_secret_basic` or `client_secret_post`, the secret in a file (`"secretFile": "/etc/…"`) or a variable (`"secretVariable": "DEPT_SECRET"`), never here; `"algorithms"`: fewer than those that it offers of RS256, PS256, ES256, ES384 and EdDSA; `"assertionAudience"`: `issuer` (default), `token_endpoint`, `endpoint` (the one that is asked) or an address. `node dist/main.js issuers check` says what to set.',
    shown: 'the credential service and the concierge',
  },
  SIGN_IN_PARTNERS: {
    schema: json(z.array(partner)),
    about:
      'OpenID providers that the concierge offers, in the same form; one may add `"retiresOn": "2027-03-31"`, the last day on which it can be used. Here `"acr": null` means that you vouch for level 2 yourself, for the concierge passes every sign-in on as such.',
    shown: 'two invented partners',
  },
  SMTP_URL: {
    schema: z
      .url({ protocol: /^smtps?$/, error: 'looks like smtps://user:password@mail.example.ca' })
      .optional(),
    about: 'Mail server; without it mail goes to the page `/en/dev/mail`, in French `/fr/dev/courriel`.',
    shown: 'the mailbox page',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().default('Partner Portal <no-reply@partner-portal.invalid>'),
    about: 'Sender of every e-mail.',
  },
  PASSWORD_POLICY: {
    schema: z.enum(['modern', 'seed']).default('modern'),
    about: '`modern`: long, no composition rules, a blocklist. `seed`: the rules of 2012.',
  },
  SECURITY_QUESTIONS: {
    schema: z.enum(['one', 'all']).default('one'),
    about: 'How many of the four security questions are asked at sign-in.',
  },
  RATE_LIMIT: {
    schema: z.coerce.number('is a number').int().min(1).default(600),
    about: 'Requests a minute that one client network may send to one service of one process.',
  },
  TRUST_PROXY: {
    schema: z.string().optional(),
    about:
      'Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed, separated by commas.',
    shown: 'none',
  },
  SHUTDOWN_DELAY: {
    schema: seconds(0),
    about:
      'Seconds from SIGTERM, when `/readyz` begins to say 503, until no more requests are taken: longer than the interval at which a proxy asks. Those under way are finished in any case.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
    about: 'Least severe line that is logged.',
    shown: '`warn`; `info` in production',
  },
} satisfies Record<string, Variable>;

export type Name = keyof typeof variables;
export type Values = { [N in Name]: z.output<(typeof variables)[N]['schema']> };
