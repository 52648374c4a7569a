import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { DatabaseConfig } from './db/database.ts';
import { findMissingSecrets, type ProviderConfig, wireOf } from './issuers.ts';
import { STRICT } from './oidc/wire.ts';
import { isBlockedPort } from './ports.ts';
import { LEVEL_OF_ASSURANCE_2, type Name, type Values, type Variable, variables } from './variables.ts';

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
  readonly trustProxy: string | false;
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

type Parsed = { kind: 'ok'; config: Config } | { kind: 'bad'; problems: readonly Problem[] };

/** Where a form of ours may end that sends people to these providers: an origin each, once. */
export const originsOf = (providers: readonly Config['issuers'][number][]): readonly string[] => [
  ...new Set(providers.flatMap(({ issuer, origins }) => [new URL(issuer).origin, ...origins])),
];

/** Reads the whole configuration at once and names every bad variable at once. */
export function parseConfig(env: Environment): Parsed {
  const problems: Problem[] = [];
  const values: Partial<Record<Name, unknown>> = {};
  for (const [name, variable] of Object.entries(variables) as [Name, Variable][]) {
    const result = parseOne(name, variable, env);
    if ('problem' in result) problems.push({ variable: name, problem: result.problem });
    else values[name] = result.value;
  }
  if (problems.length > 0) return { kind: 'bad', problems };
  const config = assemble(values as Values, env);
  const refused = [
    ...findSharedPorts(config),
    ...findBlockedPorts(config),
    ...(config.run.includes('portal') ? findMissingSecrets('PORTAL_ISSUERS', config.issuers) : []),
    ...(config.run.includes('concierge') ? findMissingSecrets('SIGN_IN_PARTNERS', config.partners) : []),
    ...(config.production ? refuseInProduction(config, env) : []),
  ];
  return refused.length > 0 ? { kind: 'bad', problems: refused } : { kind: 'ok', config };
}

function parseOne(
  name: string,
  variable: Variable,
  env: Environment,
): { value: unknown } | { problem: string } {
  const given = variable.secret ? fromFile(name, env) : { text: env[name] };
  if ('problem' in given) return given;
  const parsed = variable.schema.safeParse(given.text === '' ? undefined : given.text);
  return parsed.success ? { value: parsed.data } : { problem: describe(parsed.error) };
}

/** A secret may stand in a file named by `NAME_FILE`, as container platforms mount them. */
function fromFile(name: string, env: Environment): { text: string | undefined } | { problem: string } {
  const path = env[`${name}_FILE`];
  if (path === undefined || path === '') return { text: env[name] };
  try {
    return { text: readFileSync(path, 'utf8').trim() };
  } catch {
    return { problem: `${name}_FILE names a file that can't be read` };
  }
}

const describe = (error: z.ZodError): string =>
  error.issues
    .map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ` : '') + sayOf(issue))
    .join('; ');

const sayOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value' ? `give one of ${issue.values.join(', ')}` : issue.message;

/** Two services of one process can't listen at one port; the system would only say that it is taken. */
function findSharedPorts({ run, services }: Config): Problem[] {
  const byPort = Map.groupBy(run, (name) => services[name].port);
  return [...byPort].flatMap(([port, names]) =>
    names.slice(1).map((name) => ({
      variable: portOf(name),
      problem: `${portOf(names[0] ?? name)} is ${port} too; each service needs a port of its own`,
    })),
  );
}

/** The services call one another at their origins, which `fetch` refuses at ports of other protocols. */
const findBlockedPorts = ({ run, services }: Config): Problem[] =>
  run
    .filter((name) => isBlockedPort(services[name].origin))
    .map((name) => ({
      variable: portOf(name),
      problem: 'is a port that browsers and fetch refuse to open; choose another',
    }));

const portOf = (name: ServiceName): string => `${name.toUpperCase()}_PORT`;

function assemble(v: Values, env: Environment): Config {
  const production = v.NODE_ENV === 'production';
  const services = {
    portal: place(v.HOST, v.PORTAL_PORT, v.PORTAL_ORIGIN, v.PORTAL_SECRET),
    credential: place(v.HOST, v.CREDENTIAL_PORT, v.CREDENTIAL_ORIGIN, v.CREDENTIAL_SECRET),
    concierge: place(v.HOST, v.CONCIERGE_PORT, v.CONCIERGE_ORIGIN, v.CONCIERGE_SECRET),
    partners: place(v.HOST, v.PARTNERS_PORT, v.PARTNERS_ORIGIN, ['development-only-sign-in-partners']),
  };
  return {
    production,
    demo: v.DEMO ?? !production,
    run: v.SERVICES ?? (production ? ['portal', 'credential', 'concierge'] : everything),
    database:
      v.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: v.DATA_DIR }
        : {
            kind: 'postgres',
            url: v.DATABASE_URL,
            connections: v.DATABASE_CONNECTIONS,
            limits: {
              statement: v.DATABASE_STATEMENT_TIMEOUT,
              lock: v.DATABASE_LOCK_TIMEOUT,
              idle: v.DATABASE_IDLE_TIMEOUT,
              connection: v.DATABASE_CONNECTION_TIMEOUT,
              applicationName: v.DATABASE_APPLICATION_NAME,
            },
          },
    filesFolder: join(v.DATA_DIR, 'files'),
    services,
    issuers: spoken(v.PORTAL_ISSUERS, env) ?? ownIssuers(services, v.SIGN_IN_PARTNERS?.length !== 0),
    partners: spoken(v.SIGN_IN_PARTNERS, env) ?? inventedPartners(services),
    smtpUrl: v.SMTP_URL ?? null,
    mailFrom: v.MAIL_FROM,
    passwordPolicy: v.PASSWORD_POLICY,
    securityQuestions: v.SECURITY_QUESTIONS,
    rateLimit: v.RATE_LIMIT,
    trustProxy: v.TRUST_PROXY ?? false,
    shutdownDelay: v.SHUTDOWN_DELAY,
    logLevel: v.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

/** The providers that an operator names, each with its way of speaking. */
const spoken = <T extends NonNullable<Values['PORTAL_ISSUERS']>[number]>(
  given: readonly T[] | undefined,
  env: Environment,
) => given?.map((each) => ({ ...each, wire: wireOf(each, env) }));

const everything: readonly ServiceName[] = ['portal', 'credential', 'concierge', 'partners'];

const place = (
  host: string,
  port: number,
  origin: string | undefined,
  secrets: readonly string[],
): ServiceConfig => ({
  host,
  port,
  origin: origin ?? `http://localhost:${port}`,
  secrets,
});

type Services = Config['services'];

/** The two doors of the seed's Log In page, when the operator names no others; without partners, nothing is behind the second. */
const ownIssuers = (services: Services, hasPartners: boolean): Config['issuers'] =>
  bothIssuers(services).filter(({ key }) => hasPartners || key !== 'partner');

const bothIssuers = (services: Services): Config['issuers'] => [
  {
    key: 'gckey',
    issuer: services.credential.origin,
    clientId: 'portal',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: 'GCKey', fr: 'CléGC' },
    origins: [],
    wire: STRICT,
  },
  {
    key: 'partner',
    issuer: services.concierge.origin,
    clientId: 'portal',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: 'Sign-In Partner', fr: 'Partenaire de connexion' },
    origins: [],
    wire: STRICT,
  },
];

const inventedPartners = (services: Services): Config['partners'] => [
  {
    key: 'boreal',
    issuer: `${services.partners.origin}/boreal`,
    clientId: 'concierge',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: 'Boreal Savings', fr: 'Épargne boréale' },
    origins: [],
    wire: STRICT,
    retiresOn: null,
  },
  {
    key: 'tidewater',
    issuer: `${services.partners.origin}/tidewater`,
    clientId: 'concierge',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: 'Tidewater Credit Union', fr: 'Coopérative de crédit Marée' },
    origins: [],
    wire: STRICT,
    retiresOn: null,
  },
];

/** What may be convenient while developing and must never be true in production (`SECURITY §6`). */
function refuseInProduction(config: Config, env: Environment): Problem[] {
  const problems: Problem[] = [];
  if (config.demo) problems.push({ variable: 'DEMO', problem: 'invented people are refused in production' });
  if (config.run.includes('partners'))
    problems.push({
      variable: 'SERVICES',
      problem: 'the invented sign-in partners are refused in production',
    });
  if (config.smtpUrl === null)
    problems.push({
      variable: 'SMTP_URL',
      problem: 'production needs a mail server; the mailbox page is for development',
    });
  for (const name of ['portal', 'credential', 'concierge'] as const) {
    const { secrets, origin } = config.services[name];
    const variable = name.toUpperCase();
    if (secrets.some((secret) => secret.startsWith('development-only')))
      problems.push({
        variable: `${variable}_SECRET`,
        problem: 'the development secret is refused in production',
      });
    if (!origin.startsWith('https://'))
      problems.push({ variable: `${variable}_ORIGIN`, problem: 'production needs an https:// origin' });
  }
  if (config.partners.length > 0 && env.SIGN_IN_PARTNERS === undefined)
    problems.push({ variable: 'SIGN_IN_PARTNERS', problem: 'name your sign-in partners, or [] for none' });
  return problems;
}
