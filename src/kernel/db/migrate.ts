import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';

/** One numbered SQL file, as text. */
export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** A migration that was applied and has been edited since; history is forward only. */
class MigrationChanged extends Error {}

/** Reads the numbered SQL files beside a service's code; `from` is its `import.meta.url`. */
export function readMigrations(from: string): Migration[] {
  const folder = fileURLToPath(new URL('./migrations/', from));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The kernel's own tables, which every service's schema begins with. */
const kernelMigrations = (): Migration[] => readMigrations(import.meta.url);

/**
 * Brings one schema up to date, each migration in a transaction of its own; two processes may start at once.
 * @throws MigrationChanged when an applied file differs from what was applied; the signal's reason when it comes while a
 * table is waited for.
 */
export async function migrate(
  root: Kysely<unknown>,
  schema: string,
  own: Migration[],
  asked?: AbortSignal,
): Promise<string[]> {
  const wanted = [
    ...kernelMigrations().map((m) => ({ ...m, name: `kernel/${m.name}` })),
    ...own.map((m) => ({ ...m, name: `${schema}/${m.name}` })),
  ];
  return root.connection().execute(async (db) => {
    await prepare(db, schema);
    const done: string[] = [];
    for (const migration of wanted)
      if (await whenFree(() => apply(db, schema, migration), asked)) done.push(migration.name);
    return done;
  });
}

/**
 * A change of a table waits for whoever reads it, such as a backup, and everybody who comes later waits behind the change:
 * so it waits shortly, lets the others go on, and tries again for as long as it takes.
 */
async function whenFree(work: () => Promise<boolean>, asked?: AbortSignal): Promise<boolean> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
      await pause(AGAIN_MS, undefined, asked && { signal: asked }).catch(() => {});
      asked?.throwIfAborted();
    }
}

const LOCK_NOT_AVAILABLE = '55P03';
/** Shorter than a page waits for a lock (`limits.ts`). */
const WAIT_MS = 2000;
const AGAIN_MS = 1000;

async function prepare(db: Kysely<unknown>, schema: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
    await sql`create table if not exists ${sql.id(schema, 'migrations')} (
      name text primary key, digest text not null, applied_at timestamptz not null default now()
    )`.execute(tx);
  });
}

async function apply(db: Kysely<unknown>, schema: string, migration: Migration): Promise<boolean> {
  const digest = createHash('sha256').update(migration.text).digest('hex');
  return db.transaction().execute(async (tx) => {
    await lock(tx);
    const table = sql.id(schema, 'migrations');
    const known = await sql<{
      digest: string;
    }>`select digest from ${table} where name = ${migration.name}`.execute(tx);
    const former = known.rows[0];
    if (former) {
      if (former.digest !== digest) throw new MigrationChanged(`${migration.name} was edited after it ran`);
      return false;
    }
    await sql`set local search_path to ${sql.id(schema)}`.execute(tx);
    await sql`set local lock_timeout to ${sql.lit(WAIT_MS)}`.execute(tx);
    // The embedded engine takes one statement a call, so the file is split as psql would.
    for (const statement of splitStatements(migration.text)) await sql.raw(statement).execute(tx);
    await sql`insert into ${table} (name, digest) values (${migration.name}, ${digest})`.execute(tx);
    return true;
  });
}

async function lock(tx: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(20121122)`.execute(tx);
}

/** Splits SQL text at semicolons outside comments, quotes and dollar-quoted bodies. */
function splitStatements(text: string): string[] {
  const token =
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$|;|[^;'"$/-]+|[\s\S]/g;
  const statements: string[] = [];
  let current = '';
  for (const [part] of text.matchAll(token)) {
    if (part === ';') {
      statements.push(current.trim());
      current = '';
    } else if (!part.startsWith('--') && !part.startsWith('/*')) current += part;
  }
  statements.push(current.trim());
  return statements.filter((statement) => statement !== '');
}
