import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import { type Database, openDatabase, overPGlite } from '#kernel/db/database.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { schemas } from '../../../src/migrations.ts';

/** Brings every service's schema up to date, as the start of the system does. */
export async function migrateAll(root: Kysely<unknown>): Promise<void> {
  for (const schema of schemas) await migrate(root, schema.name, schema.migrations());
}

/** Migrates an embedded database in memory. */
export async function migratedPGlite(): Promise<{ pglite: PGlite; database: Database }> {
  const pglite = await PGlite.create();
  const database = await overPGlite(pglite);
  await migrateAll(database.root);
  return { pglite, database };
}

/** Writes a migrated embedded database to a file, of which tests load copies, and returns its version. */
export async function writePGliteTemplate(file: string): Promise<string> {
  const { pglite, database } = await migratedPGlite();
  const copy = await pglite.dumpDataDir('none');
  writeFileSync(file, Buffer.from(await copy.arrayBuffer()));
  await database.close();
  return database.version;
}

/** Migrates the empty database at a URL, which PostgreSQL can then copy by name, and returns its version. */
export async function migratePostgresTemplate(url: string): Promise<string> {
  const database = await openDatabase({ kind: 'postgres', url, connections: 2 });
  try {
    await migrateAll(database.root);
    return database.version;
  } finally {
    await database.close();
  }
}
