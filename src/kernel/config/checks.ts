import type { Config, Environment, Problem, ServiceName } from '../config.ts';
import { findMissingSecrets } from '../issuers.ts';
import { isBlockedPort } from '../ports.ts';
import { isGiven } from './read.ts';

/** What can't be right in any environment, though each variable by itself is. */
export const findContradictions = (config: Config, env: Environment): readonly Problem[] => [
  ...findSharedPorts(config),
  ...findBlockedPorts(config, env),
  ...findSharedOrigins(config, env),
  ...findTwoDatabases(config, env),
  ...findSharedFolder(config),
  ...(config.run.includes('portal') ? findMissingSecrets('PORTAL_ISSUERS', config.issuers) : []),
  ...(config.run.includes('concierge') ? findMissingSecrets('SIGN_IN_PARTNERS', config.partners) : []),
];

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
const findBlockedPorts = ({ run, services }: Config, env: Environment): Problem[] =>
  run
    .filter((name) => !isGiven(env, originOf(name)) && isBlockedPort(services[name].origin))
    .map((name) => ({
      variable: portOf(name),
      problem: 'is a port that browsers and fetch refuse to open; choose another',
    }));

/** Behind one origin cookies, issuers and addresses of two services would be each other's. */
function findSharedOrigins({ services }: Config, env: Environment): Problem[] {
  const given = NAMES.filter((name) => isGiven(env, originOf(name)));
  const byOrigin = Map.groupBy(given, (name) => services[name].origin);
  return [...byOrigin].flatMap(([origin, names]) =>
    names.slice(1).map((name) => ({
      variable: originOf(name),
      problem: `${originOf(names[0] ?? name)} is ${origin} too; each service needs an origin of its own`,
    })),
  );
}

function findTwoDatabases({ database }: Config, env: Environment): Problem[] {
  const said = env.DATABASE?.trim() || undefined;
  if (said === 'embedded' && database.kind === 'postgres')
    return [
      { variable: 'DATABASE', problem: 'is embedded, while DATABASE_URL names a server: keep one of them' },
    ];
  if (said === 'postgres' && database.kind === 'embedded' && !isGiven(env, 'DATABASE_URL'))
    return [{ variable: 'DATABASE_URL', problem: 'name the server, for DATABASE is postgres' }];
  return [];
}

/** The embedded database is one process's. */
const findSharedFolder = ({ database, processes }: Config): readonly Problem[] =>
  database.kind === 'embedded' && processes > 1
    ? [
        {
          variable: 'PROCESSES',
          problem: 'is more than 1, which the embedded database can’t share; name a server in DATABASE_URL',
        },
      ]
    : [];

export const NAMES = ['portal', 'credential', 'concierge', 'partners'] as const satisfies ServiceName[];

type Upper<N extends ServiceName> = Uppercase<N>;

const portOf = (name: ServiceName) => `${name.toUpperCase() as Upper<ServiceName>}_PORT` as const;

/** The variable that holds a service's origin. */
export const originOf = (name: ServiceName) => `${name.toUpperCase() as Upper<ServiceName>}_ORIGIN` as const;
