import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kernel/clock.ts';
import type { Config, ServiceName } from '#kernel/config.ts';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { beginDrain } from '#kernel/http/health.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import type { Log } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import { createMailer, type Mailer } from '#kernel/mail/mailer.ts';
import { type Cost, createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import type { Deps } from '#kernel/service.ts';
import { portal } from '#portal/index.ts';
import { concierge } from './concierge/index.ts';
import { credential } from './credential/index.ts';
import { partners } from './demo/partners/index.ts';
import { keepHouse } from './housekeeping.ts';
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
}

/** What all services of one process share. */
export interface Shared extends Surroundings {
  readonly config: Config;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
}

const services: Readonly<Record<ServiceName, (shared: Shared) => Promise<FastifyInstance>>> = {
  portal: (shared) => portal(depsFor('portal', shared)),
  credential: (shared) => credential(depsFor('credential', shared)),
  concierge: (shared) => concierge(depsFor('concierge', shared)),
  partners: (shared) => partners(depsFor('partners', shared)),
};

/** Brings every schema up to date. */
export async function migrateAll(database: Database): Promise<string[]> {
  const done: string[] = [];
  for (const { name, migrations } of schemas)
    done.push(...(await migrate(database.patient, name, migrations())));
  return done;
}

/** Starts the services that the configuration names, all over one database, and the jobs' workers. */
export async function startSystem(config: Config, around: Surroundings): Promise<System> {
  const { clock, log } = around;
  const database = around.database ?? (await openDatabase(config.database));
  const apps = new Map<ServiceName, FastifyInstance>();
  const drain = () => apps.forEach(beginDrain);
  const stops: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async (): Promise<void> => {
    for (const next of stops.splice(0).reverse()) await next();
  };
  try {
    if (!around.database) await migrateAll(database);
    const jobs = await openJobs(database, log, clock);
    stops.push(() => jobs.stop());
    const mailer = openMailer(config, around, database);
    stops.push(async () => mailer.close());
    await deliverMail(jobs, mailer);
    await keepHouse(jobs, database, clock);
    for (const name of config.run) {
      const app = await services[name]({ ...around, config, database, jobs, mailer });
      apps.set(name, app);
    }
    stops.push(() => closeAll([...apps.values()]));
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
    await app.close().finally(() => clearTimeout(late));
  }
}

const FINISH_MS = 10_000;

const openMailer = (config: Config, { clock, log }: Surroundings, database: Database): Mailer =>
  createMailer({ ...config, from: config.mailFrom, db: database.schema('portal'), clock, log });

/** Opens and migrates the database for one piece of work, without any service or worker. */
export async function withSystemAtRest<T>(
  config: Config,
  around: Surroundings,
  work: (shared: Shared) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config.database);
  try {
    await migrateAll(database);
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

/** What one service is given: its own schema, its own keys. */
export function depsFor<Tables>(
  name: ServiceName,
  { config, database, hashCost, ...shared }: Shared,
): Deps<Tables> {
  if (hashCost && config.production) throw new Error('in production every hash has its full cost');
  const place = config.services[name];
  const keys = createKeys(place.secrets);
  const hasher = createHasher({ peppers: keys.peppers, ...(hashCost && { cost: hashCost }) });
  return { ...shared, config, place, db: database.schema(name), hasher, keys };
}
