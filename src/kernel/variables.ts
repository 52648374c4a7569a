import { z } from 'zod';
import { databaseVariables, type Variable } from './config/database-variables.ts';
import { issuers, partners } from './config/provider-schemas.ts';
import {
  brandFile,
  flag,
  host,
  origin,
  port,
  proxies,
  seconds,
  secrets,
  sender,
  services,
  smtpUrl,
  whole,
} from './config/schemas.ts';

/** Every variable the system reads, in the order the configuration page lists them. */
export const variables = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    about: '`production` refuses development secrets, invented people and the mailbox page.',
  },
  SERVICES: {
    schema: services,
    about:
      'Which services this process runs, separated by commas. What belongs to others is not asked for, and in production their secrets are refused here.',
    shown: 'all; without `partners` in production',
  },
  DEMO: {
    schema: flag,
    about: 'Invented institutions and people, and a banner on every page that says so.',
    shown: '`on`; `off` in production',
  },
  DATA_DIR: {
    schema: z.string().default('data'),
    about:
      'Folder of the embedded database, and of the files that are attached: scans of forms, and what students add to answers.',
  },
  ...databaseVariables,
  HOST: { schema: host, about: 'Address on which every service listens.' },
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
    schema: issuers,
    about:
      'OpenID providers of the Log In page, as JSON: `[{"key", "issuer", "clientId", "name": {"en", "fr"}}]`. Sign-ins must say `"acr": "urn:gc-ca:cyber-auth:assurance:loa2"` unless one names another value there; `"acr": null` takes any sign-in, however weak, and leaves assurance to the provider. One whose pages stand elsewhere than its issuer adds `"origins": ["https://login.example.ca"]`. Where a provider differs from ours on the wire, one adds: `"par"`: `auto` pushes requests where that can be done (default), `required` never goes without, `off` never pushes; `"auth"`: `private_key_jwt` (default; ES256), `client_secret_basic` or `client_secret_post`, the secret in a file (`"secretFile": "/etc/…"`) or a variable (`"secretVariable": "DEPT_SECRET"`), never here; `"algorithms"`: fewer than those that it offers of RS256, PS256, ES256, ES384 and EdDSA; `"assertionAudience"`: `issuer` (default), `token_endpoint`, `endpoint` (the one that is asked) or an address. `node dist/main.js issuers check` says what to set.',
    shown: 'the credential service and the concierge',
  },
  SIGN_IN_PARTNERS: {
    schema: partners,
    about:
      'OpenID providers that the concierge offers, in the same form; one may add `"retiresOn": "2027-03-31"`, the last day on which it can be used. Here `"acr": null` means that you vouch for level 2 yourself, for the concierge passes every sign-in on as such.',
    shown: 'two invented partners',
  },
  SMTP_URL: {
    schema: smtpUrl,
    about: 'Mail server; without it mail goes to the page `/en/dev/mail`, in French `/fr/dev/courriel`.',
    shown: 'the mailbox page',
    secret: true,
  },
  MAIL_FROM: {
    schema: sender.default('Partner Portal <no-reply@partner-portal.invalid>'),
    about:
      'Sender of every e-mail: `Name <address>`, or the address alone, which then bears the name of the portal. Production needs one whose domain exists.',
  },
  BRAND_FILE: {
    schema: brandFile,
    about:
      'File in JSON with the names that pages, letters, forms and mails bear, in both languages, and the look of each service: `docs/brand.example.json` is one. Its form is checked at the start.',
    shown: 'the names of the demonstration',
  },
  PASSWORD_POLICY: {
    schema: z.enum(['modern', 'seed']).default('modern'),
    about: '`modern`: long, no composition rules, a blocklist. `seed`: the rules of 2012.',
  },
  SECURITY_QUESTIONS: {
    schema: z.enum(['one', 'all']).default('one'),
    about: 'How many of the four security questions are asked at sign-in.',
  },
  PROCESSES: {
    schema: whole(1, { least: 1, most: 64 }),
    about:
      'How many processes serve behind the same ports of this machine, with a server of PostgreSQL: at most one a processor. `DATABASE_CONNECTIONS` and `RATE_LIMIT` count for each.',
  },
  RATE_LIMIT: {
    schema: whole(600, { least: 1, most: 10_000_000 }),
    about: 'Requests a minute that one client network may send to one service of one process.',
  },
  TRUST_PROXY: {
    schema: proxies,
    about:
      'Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed, separated by commas; `loopback`, `linklocal` and `uniquelocal` name networks too.',
    shown: 'none',
  },
  HSTS_SUBDOMAINS: { schema: flag, about: '`off` leaves hosts beneath ours out of HSTS.', shown: '`on`' },
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
