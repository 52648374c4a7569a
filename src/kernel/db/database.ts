import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { fromPglite } from 'pg-boss';
import { lockFolder } from './lock-folder.ts';
import { preparing } from './prepared.ts';
import type { KernelTables } from './tables.ts';

/** A service's own schema: its tables and the kernel's, never another service's. */
export type Db<Tables = unknown> = Kysely<KernelTables & Tables>;

/** What one process holds open: the engine, and what `pg-boss` needs to share it. */
export interface Database {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly version: string;
  /** The tables of one service, by the name of its schema. */
  schema<Tables>(name: string): Db<Tables>;
  /** For statements that belong to no service: migrations, health. */
  readonly root: Kysely<unknown>;
  readonly forJobs: {
    readonly db?: ReturnType<typeof fromPglite>;
    readonly connectionString?: string;
    readonly max?: number;
  };
  close(): Promise<void>;
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number };

/** Opens PostgreSQL, or the embedded one, and fails with a readable error when it can't. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.kind === 'embedded'
    ? openEmbedded(config.folder)
    : overPostgres(config.url, config.connections);
}

/** The embedded database in a folder, which one process at a time may have. */
async function openEmbedded(folder: string): Promise<Database> {
  const release = lockFolder(folder);
  try {
    const database = await overPGlite(await PGlite.create(join(folder, 'postgres')));
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Wraps an open PGlite; tests hand over one loaded from a migrated copy. */
export async function overPGlite(pglite: PGlite): Promise<Database> {
  await pglite.waitReady;
  for (const [type, parse] of Object.entries(PARSERS)) pglite.parsers[type] = parse;
  const root = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
  const version = await readVersion(root);
  return {
    engine: 'PGlite',
    version,
    root,
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

async function overPostgres(url: string, connections: number): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser },
    maxLifetimeSeconds: CONNECTION_SECONDS,
  });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => {});
  const root = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  const version = await readVersion(root);
  return {
    engine: 'PostgreSQL',
    version,
    root,
    schema: <Tables>(name: string) => root.withSchema(name) as unknown as Db<Tables>,
    forJobs: { connectionString: url, max: 2 },
    close: () => root.destroy(),
  };
}

async function readVersion(root: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(root);
  return rows[0]?.server_version ?? 'unknown';
}
