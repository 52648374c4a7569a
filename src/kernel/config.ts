import { join } from 'node:path';
import { findContradictions } from './config/checks.ts';
import { refuseInProduction } from './config/production.ts';
import { inventedPartners, ownIssuers, spoken } from './config/providers.ts';
import { readVariables } from './config/read.ts';
import { findDoubts } from './config/warnings.ts';
import type { DatabaseConfig } from './db/database.ts';
import type { ProviderConfig } from './issuers.ts';
import { isSameIssuer } from './oidc/wire.ts';
import type { Values } from './variables.ts';

export type ServiceName = 'portal' | 'credential' | 'concierge' | 'partners';

/** Where one service listens, and the origin by which the world reaches it. */
export interface ServiceConfig {
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  /** Master secrets, newest first; everything else is derived from them (`secrets/keys.ts`). */
  readonly secrets: readonly string[];
}

export interface Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly run: readonly ServiceName[];
  readonly database: DatabaseConfig;
  /** Where files that people send are kept, outside of everything that is served. */
  readonly filesFolder: string;
  readonly services: Readonly<Record<ServiceName, ServiceConfig>>;
  readonly issuers: readonly ProviderConfig[];
  readonly partners: readonly PartnerConfig[];
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly passwordPolicy: 'modern' | 'seed';
  readonly securityQuestions: 'one' | 'all';
  readonly rateLimit: number;
  /** How many serve behind the same ports of this machine. */
  readonly processes: number;
  readonly trustProxy: string | false;
  /** Whether browsers insist on https for hosts beneath ours too. */
  readonly hstsSubdomains: boolean;
  /** Seconds between the end that was asked for and the last request taken. */
  readonly shutdownDelay: number;
  readonly logLevel: NonNullable<Values['LOG_LEVEL']>;
}

/** A Sign-In Partner; its last day, if one is known, by the calendar of Ottawa. */
interface PartnerConfig extends ProviderConfig {
  readonly retiresOn: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Problem {
  readonly variable: string;
  readonly problem: string;
}

type Parsed =
  /** With what is worth a word at the start, though it prevents nothing. */
  | { kind: 'ok'; config: Config; warnings: readonly Problem[] }
  | { kind: 'bad'; problems: readonly Problem[] };

/** Where a form of ours may end that sends people to these providers: an origin each, once. */
export const originsOf = (providers: readonly Config['issuers'][number][]): readonly string[] => [
  ...new Set(providers.flatMap(({ issuer, origins }) => [new URL(issuer).origin, ...origins])),
];

/** Where our concierge lists its Sign-In Partners, if there are any: no page, letter or mail speaks of them otherwise. */
export const partnersOf = ({
  issuers,
  partners,
  services,
}: Pick<Config, 'issuers' | 'partners' | 'services'>): string | null => {
  const { origin } = services.concierge;
  return partners.length > 0 && issuers.some(({ issuer }) => isSameIssuer(issuer, origin)) ? origin : null;
};

/** Reads the whole configuration at once and names every bad variable at once. */
export function parseConfig(env: Environment): Parsed {
  const { values, problems } = readVariables(env);
  const config = assemble(values, env);
  const bad = new Set(problems.map(({ variable }) => variable));
  const further = bad.has('NODE_ENV')
    ? []
    : judge(bad.has('SERVICES') ? { ...config, run: namedIn(env) } : config, env);
  // Without knowing all that runs here, nobody can say which secrets belong here.
  const known = further.filter(({ variable }) => !bad.has('SERVICES') || !variable.endsWith('_SECRET'));
  const all = [...problems, ...known.filter(({ variable }) => !bad.has(variable))];
  if (all.length > 0) return { kind: 'bad', problems: all };
  return { kind: 'ok', config, warnings: findDoubts(config, env) };
}

const judge = (config: Config, env: Environment): readonly Problem[] => [
  ...findContradictions(config, env),
  ...(config.production ? refuseInProduction(config, env) : []),
];

/** Of a list of services that holds something else too, those that are meant beyond doubt. */
const namedIn = ({ SERVICES = '' }: Environment): readonly ServiceName[] =>
  everything.filter((name) => SERVICES.split(',').some((part) => part.trim() === name));

function assemble(v: Values, env: Environment): Config {
  const production = v.NODE_ENV === 'production';
  const services = servicesOf(v);
  return {
    production,
    demo: v.DEMO ?? !production,
    run: v.SERVICES ?? (production ? ['portal', 'credential', 'concierge'] : everything),
    database: databaseOf(v),
    filesFolder: join(v.DATA_DIR, 'files'),
    services,
    issuers: spoken(v.PORTAL_ISSUERS, env) ?? ownIssuers(services, v.SIGN_IN_PARTNERS?.length !== 0),
    partners: spoken(v.SIGN_IN_PARTNERS, env) ?? inventedPartners(services),
    smtpUrl: v.SMTP_URL ?? null,
    mailFrom: v.MAIL_FROM,
    passwordPolicy: v.PASSWORD_POLICY,
    securityQuestions: v.SECURITY_QUESTIONS,
    rateLimit: v.RATE_LIMIT,
    processes: v.PROCESSES,
    trustProxy: v.TRUST_PROXY ?? false,
    hstsSubdomains: v.HSTS_SUBDOMAINS ?? true,
    shutdownDelay: v.SHUTDOWN_DELAY,
    logLevel: v.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

const everything: readonly ServiceName[] = ['portal', 'credential', 'concierge', 'partners'];

const databaseOf = (v: Values): DatabaseConfig =>
  v.DATABASE_URL === undefined
    ? { kind: 'embedded', folder: v.DATA_DIR }
    : {
        kind: 'postgres',
        url: v.DATABASE_URL,
        connections: v.DATABASE_CONNECTIONS,
        isNaming: v.DATABASE_NAMED_STATEMENTS ?? true,
        limits: {
          statement: v.DATABASE_STATEMENT_TIMEOUT,
          lock: v.DATABASE_LOCK_TIMEOUT,
          idle: v.DATABASE_IDLE_TIMEOUT,
          connection: v.DATABASE_CONNECTION_TIMEOUT,
          applicationName: v.DATABASE_APPLICATION_NAME,
        },
      };

function servicesOf(v: Values): Config['services'] {
  const place = (port: number, origin: string | undefined, secrets: readonly string[]): ServiceConfig => ({
    host: v.HOST,
    port,
    origin: origin ?? `http://localhost:${port}`,
    secrets,
  });
  return {
    portal: place(v.PORTAL_PORT, v.PORTAL_ORIGIN, v.PORTAL_SECRET),
    credential: place(v.CREDENTIAL_PORT, v.CREDENTIAL_ORIGIN, v.CREDENTIAL_SECRET),
    concierge: place(v.CONCIERGE_PORT, v.CONCIERGE_ORIGIN, v.CONCIERGE_SECRET),
    partners: place(v.PARTNERS_PORT, v.PARTNERS_ORIGIN, ['development-only-sign-in-partners']),
  };
}
