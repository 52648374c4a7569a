import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { type Database, overPGlite } from '#kernel/db/database.ts';
import { kernelMigrations, type Migration, migrate } from '#kernel/db/migrate.ts';

/** Schemas by name, each with its own migrations; the kernel's come first in every one. */
export type Schemas = Readonly<Record<string, readonly Migration[]>>;

export type TestDatabase = Database & AsyncDisposable;

/**
 * A database of its own in memory, already migrated: `await using database = await openTestDatabase()`.
 * Making one takes seconds, so the first of its kind is kept as a file and every other one is a copy.
 */
export async function openTestDatabase(schemas: Schemas = { portal: [] }): Promise<TestDatabase> {
  const file = `${folder}/${digestOf(schemas)}.tar`;
  if (!existsSync(file)) await keepCopy(schemas, file);
  const database = await overPGlite(await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) }));
  return { ...database, [Symbol.asyncDispose]: () => database.close() };
}

const folder = fileURLToPath(new URL('../../node_modules/.cache/partner-portal', import.meta.url));

function digestOf(schemas: Schemas): string {
  const engine = readFileSync(fileURLToPath(import.meta.resolve('@electric-sql/pglite')));
  const plan = JSON.stringify([kernelMigrations(), schemas]);
  return createHash('sha256').update(engine).update(plan).digest('hex').slice(0, 16);
}

async function keepCopy(schemas: Schemas, file: string): Promise<void> {
  const pglite = await PGlite.create();
  const database = await overPGlite(pglite);
  for (const [name, own] of Object.entries(schemas)) await migrate(database.root, name, [...own]);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  mkdirSync(folder, { recursive: true });
  // Written aside and renamed, since other test files may be doing the same.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, Buffer.from(await dump.arrayBuffer()));
  renameSync(aside, file);
}
