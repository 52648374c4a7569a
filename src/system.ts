import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kernel/clock.ts';
import type { Config, ServiceName } from '#kernel/config.ts';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { beginDrain } from '#kernel/http/health.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import type { Log } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import type { Mailer } from '#kernel/mail/mailer.ts';
import { type Cost, createHasher } from '#kernel/secrets/hasher.ts';
import type { Keys } from '#kernel/secrets/keys.ts';
import { createHashLine, type Line } from '#kernel/secrets/line.ts';
import { openKeys, WrongSecrets } from '#kernel/secrets/masters.ts';
import type { Deps } from '#kernel/service.ts';
import { portal } from '#portal/index.ts';
import { concierge } from './concierge/index.ts';
import { credential } from './credential/index.ts';
import { partners } from './demo/partners/index.ts';
import { keepHouse } from './housekeeping.ts';
import { openMailer } from './mailer.ts';
import { schemas } from './migrations.ts';

/** A running system: what tests and the command line need of it. */
export interface System {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  readonly apps: ReadonlyMap<ServiceName, FastifyInstance>;
  /** Says that it is no longer ready, and finishes what is under way. */
  stop(): Promise<void>;
  /** Says only the former, for the proxies to notice before it stops. */
  drain(): void;
}

interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Already open and migrated, as tests have it; opened and migrated here when absent. */
  readonly database?: Database;
  /** What a hash costs where nobody's secrets are at stake: in tests; the full price when absent. */
  readonly hashCost?: Cost;
  /** Says that the start was given up, which then throws its reason. */
  readonly asked?: AbortSignal;
  /** What must be in place before anybody is served. */
  readonly prepare?: (shared: Shared) => Promise<void>;
}

/** What all services of one process share. */
export interface Shared extends Surroundings {
  readonly config: Config;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  /** In which every service's hashes stand; one each when absent. */
  readonly hashLine?: Line;
}

const services: Readonly<Record<ServiceName, (shared: Shared) => Promise<FastifyInstance>>> = {
  portal: async (shared) => portal(await depsFor('portal', shared)),
  credential: async (shared) => credential(await depsFor('credential', shared)),
  concierge: async (shared) => concierge(await depsFor('concierge', shared)),
  partners: async (shared) => partners(await depsFor('partners', shared)),
};

/** Makes the schemas of these services, or brings them up to date; those of others are none of our business. */
export async function migrateAll(
  database: Database,
  run: readonly ServiceName[],
  asked?: AbortSignal,
): Promise<string[]> {
  const done: string[] = [];
  for (const { name, migrations } of schemas.filter((schema) => run.includes(schema.name)))
    done.push(...(await migrate(database.patient, name, migrations(), asked)));
  return done;
}

/** Starts the services that the configuration names, all over one database, and the jobs' workers. */
export async function startSystem(config: Config, around: Surroundings): Promise<System> {
  const { clock, log, asked } = around;
  const database = around.database ?? (await openDatabase(config.database));
  const apps = new Map<ServiceName, FastifyInstance>();
  const drain = () => apps.forEach(beginDrain);
  const stops: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async (): Promise<void> => {
    for (const next of stops.splice(0).reverse()) await next();
  };
  try {
    asked?.throwIfAborted();
    if (!around.database) await migrateAll(database, config.run, asked);
    const jobs = await openJobs(database, log, clock);
    stops.push(() => jobs.stop());
    const mailer = openMailer(config, around, database);
    stops.push(async () => mailer.close());
    await deliverMail(jobs, mailer);
    await keepHouse(jobs, database, clock);
    stops.push(() => closeAll([...apps.values()]));
    const shared = { ...around, config, database, jobs, mailer, hashLine: createHashLine(config.processes) };
    for (const name of config.run) {
      asked?.throwIfAborted();
      apps.set(name, await services[name](shared));
    }
    await around.prepare?.(shared);
    asked?.throwIfAborted();
    await jobs.start();
    for (const [name, app] of apps) await app.listen(config.services[name]);
    return { database, jobs, mailer, apps, drain, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The portal first, which asks the others; each finishes what it has begun. Whoever still sends after that long, such as
 * a file over a slow line, is cut off.
 */
async function closeAll(apps: readonly FastifyInstance[]): Promise<void> {
  apps.forEach(beginDrain);
  for (const app of apps) {
    const late = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
    // A connection that was busy when the closing began is kept alive by browsers, and holds the end up for seconds.
    const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_MS);
    await app.close().finally(() => {
      clearTimeout(late);
      clearInterval(idle);
    });
  }
}

const FINISH_MS = 10_000;

const IDLE_MS = 200;

/**
 * Opens and migrates the portal's database for one piece of work, without any service or worker.
 * @throws where the portal runs elsewhere.
 */
export async function withSystemAtRest<T>(
  config: Config,
  around: Surroundings,
  work: (shared: Shared) => Promise<T>,
): Promise<T> {
  mustRunPortal(config);
  const database = await openDatabase(config.database);
  try {
    await migrateAll(database, config.run);
    const jobs = await openJobs(database, around.log, around.clock);
    const mailer = openMailer(config, around, database);
    try {
      return await work({ ...around, config, database, jobs, mailer });
    } finally {
      mailer.close();
      await jobs.stop();
    }
  } finally {
    await database.close();
  }
}

/** @throws on a host whose database is not the portal's. */
export function mustRunPortal({ run }: Pick<Config, 'run'>): void {
  if (!run.includes('portal'))
    throw new Error('The portal runs elsewhere (SERVICES): say this on its host, or with its settings.');
}

/** What one service is given: its own schema, its own keys. @throws when its secrets are not those of its database. */
export async function depsFor<Tables>(
  name: ServiceName,
  { config, database, hashCost, hashLine, ...shared }: Shared,
): Promise<Deps<Tables>> {
  if (hashCost && config.production) throw new Error('in production every hash has its full cost');
  const place = config.services[name];
  const keys = await keysOf(name, { config, database, clock: shared.clock });
  const hasher = createHasher({
    peppers: keys.peppers,
    ...(hashLine && { line: hashLine }),
    ...(hashCost && { cost: hashCost }),
  });
  return { ...shared, config, place, db: database.schema(name), hasher, keys };
}

/** Nobody's password would match, no cookie and no link: better said before anybody comes. */
async function keysOf(
  name: ServiceName,
  { config, database, clock }: Pick<Shared, 'config' | 'database' | 'clock'>,
): Promise<Keys> {
  try {
    return await openKeys(database.schema(name), config.services[name].secrets, clock.now());
  } catch (error) {
    if (!(error instanceof WrongSecrets)) throw error;
    const variable = `${name.toUpperCase()}_SECRET`;
    throw new Error(
      `${variable} ${error.message}: nothing that it wrote could be read. Give the former secret too, as in ${variable}=former,new, or name this secret’s own database.`,
    );
  }
}
