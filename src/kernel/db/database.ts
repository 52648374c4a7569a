import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { fromPglite } from 'pg-boss';
import { type DatabaseLimits, LIMITS } from './limits.ts';
import { lockFolder } from './lock-folder.ts';
import { checkNames } from './names-kept.ts';
import { NotOpened } from './not-opened.ts';
import { preparing } from './prepared.ts';
import { PreparingPGliteDialect } from './prepared-pglite.ts';
import type { KernelTables } from './tables.ts';

/** A service's own schema: its tables and the kernel's, never another service's. */
export type Db<Tables = unknown> = Kysely<KernelTables & Tables>;

/** What one process holds open: the engine, and what `pg-boss` needs to share it. */
export interface Database {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly version: string;
  /** The tables of one service, by the name of its schema. */
  schema<Tables>(name: string): Db<Tables>;
  /** For statements that belong to no service. */
  readonly root: Kysely<unknown>;
  /** The same without limits of time: for migrations, which take as long as they take. */
  readonly patient: Kysely<unknown>;
  readonly forJobs: { readonly db: ReturnType<typeof fromPglite> } | pg.PoolConfig;
  close(): Promise<void>;
}

export type DatabaseConfig = { readonly kind: 'embedded'; readonly folder: string } | PostgresConfig;

interface PostgresConfig {
  readonly kind: 'postgres';
  readonly url: string;
  readonly connections: number;
  readonly limits?: DatabaseLimits;
  /** Whether statements bear names, by which PostgreSQL plans them once; true when absent. */
  readonly isNaming?: boolean;
}

/** Opens PostgreSQL, or the embedded one, and fails with a readable error when it can't. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.kind === 'embedded' ? openEmbedded(config.folder) : overPostgres(config);
}

/** The embedded database in a folder, which one process at a time may have. */
async function openEmbedded(folder: string): Promise<Database> {
  const release = lockFolder(folder);
  try {
    const database = await overPGlite(
      await PGlite.create(join(folder, 'postgres'), { startParams: START_PARAMETERS }),
    );
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** A quarter of what PostgreSQL sets aside unasked: the rest would be memory of this process that nothing else can use. */
const START_PARAMETERS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

/** Wraps an open PGlite; tests hand over one loaded from a migrated copy. */
export async function overPGlite(pglite: PGlite): Promise<Database> {
  await pglite.waitReady;
  for (const [type, parse] of Object.entries(PARSERS)) pglite.parsers[type] = parse;
  const root = new Kysely<unknown>({ dialect: new PreparingPGliteDialect(pglite) });
  const version = await readVersion(root);
  return {
    engine: 'PGlite',
    version,
    root,
    patient: root,
    schema: <Tables>(name: string) => root.withSchema(name) as unknown as Db<Tables>,
    forJobs: { db: fromPglite(pglite) },
    close: () => root.destroy(),
  };
}

/** Both engines read alike: a day stays the text `YYYY-MM-DD`, which no time zone can move; a count is a number. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = { 1082: (text) => text, 20: Number };

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  PARSERS[type] ?? pg.types.getTypeParser(type, format as 'text');

/** A prepared statement outlives what another process's migration makes of its columns by no more than this. */
const CONNECTION_SECONDS = 10 * 60;

async function overPostgres(config: PostgresConfig): Promise<Database> {
  const { url, connections, limits = LIMITS, isNaming = true } = config;
  const root = openPool(
    { ...bounded(url, limits), max: connections, maxLifetimeSeconds: CONNECTION_SECONDS },
    isNaming,
  );
  const patient = openPool({ ...reachable(url, limits), max: 1, idleTimeoutMillis: SECOND }, isNaming);
  const close = async () => void (await Promise.all([root.destroy(), patient.destroy()]));
  const version = await readVersion(root)
    .catch((error: unknown) => {
      throw new NotOpened(error);
    })
    .then(async (found) => {
      if (isNaming) await checkNames(bounded(url, limits));
      return found;
    })
    .catch(async (error: unknown) => {
      await close();
      throw error;
    });
  return {
    engine: 'PostgreSQL',
    version,
    root,
    patient,
    schema: <Tables>(name: string) => root.withSchema(name) as unknown as Db<Tables>,
    forJobs: { ...bounded(url, limits), max: 2 },
    close,
  };
}

function openPool(config: pg.PoolConfig, isNaming: boolean): Kysely<unknown> {
  const pool = new pg.Pool({ ...config, types: { getTypeParser } });
  // The pool says again what each idle connection of it said.
  pool.on('error', () => {});
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool, isNaming) }) });
}

/**
 * A connection that breaks off fails its statement; it also says so as an event, which would end the process wherever
 * nobody listens: the pool does to idle ones only.
 */
class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** A server that is gone without a word is noticed too. */
const reachable = (url: string, { connection, applicationName }: DatabaseLimits): pg.PoolConfig => ({
  Client: SteadyClient,
  connectionString: url,
  application_name: applicationName,
  connectionTimeoutMillis: connection * SECOND,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10 * SECOND,
});

/** A limit of 0 is not sent: a pooler may refuse the parameter (docs/deploy.md). */
const bounded = (url: string, limits: DatabaseLimits): pg.PoolConfig => ({
  ...reachable(url, limits),
  ...(limits.statement > 0 && {
    statement_timeout: limits.statement * SECOND,
    // The server's word comes first, if it can speak at all.
    query_timeout: (limits.statement + limits.connection) * SECOND,
  }),
  ...(limits.lock > 0 && { lock_timeout: limits.lock * SECOND }),
  ...(limits.idle > 0 && { idle_in_transaction_session_timeout: limits.idle * SECOND }),
});

const SECOND = 1000;

async function readVersion(root: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(root);
  return rows[0]?.server_version ?? 'unknown';
}
