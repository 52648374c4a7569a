import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { type Database, openDatabase, overPGlite } from '#kernel/db/database.ts';
import { createDatabase, databaseUrl, dropDatabase } from './server.ts';
import { migratedPGlite } from './template.ts';

/**
 * A migrated, empty database of the test's own, on the engine that the runner named (`test/run.ts`);
 * a test file run by itself gets an embedded one. `close` drops it.
 */
export async function openTestDatabase(): Promise<Database> {
  const { TEST_ENGINE, TEST_PGLITE_TEMPLATE, TEST_POSTGRES_URL, TEST_POSTGRES_TEMPLATE } = process.env;
  if (TEST_ENGINE === 'postgres') {
    if (!TEST_POSTGRES_URL || !TEST_POSTGRES_TEMPLATE)
      throw new Error('PostgreSQL tests start from test/run.ts');
    return copyPostgres(TEST_POSTGRES_URL, TEST_POSTGRES_TEMPLATE);
  }
  return TEST_PGLITE_TEMPLATE ? copyPGlite(TEST_PGLITE_TEMPLATE) : (await migratedPGlite()).database;
}

let copies = 0;

async function copyPostgres(server: string, template: string): Promise<Database> {
  copies += 1;
  const name = `${template}_${process.pid}_${copies}`;
  await createDatabase(server, name, template);
  const database = await openDatabase({ kind: 'postgres', url: databaseUrl(server, name), connections: 4 });
  const close = async () => {
    await database.close();
    await dropDatabase(server, name);
  };
  return { ...database, close };
}

async function copyPGlite(file: string): Promise<Database> {
  return overPGlite(await PGlite.create({ loadDataDir: await openAsBlob(file) }));
}
