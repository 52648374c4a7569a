import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { createDatabase, databaseUrl, dropDatabase, listDatabases } from './server.ts';
import { migratePostgresTemplate, writePGliteTemplate } from './template.ts';

export type EngineName = 'pglite' | 'postgres';

/** A database engine ready for tests: what to call it, and where test files find its migrated template. */
export interface Engine {
  readonly label: string;
  readonly where: string;
  readonly env: Readonly<Record<string, string>>;
  /** Removes everything that was made for the run. */
  close(): Promise<void>;
}

/** Prepares one engine; `url` names a PostgreSQL server (15 or later) to use instead of npm's. */
export function prepareEngine(name: EngineName, url: string | undefined): Promise<Engine> {
  return name === 'pglite' ? preparePGlite() : preparePostgres(url);
}

async function preparePGlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-portal-pglite-'));
  const file = join(folder, 'migrated.tar');
  const close = async () => rmSync(folder, { recursive: true, force: true });
  const version = await orElse(close, () => writePGliteTemplate(file));
  return {
    label: `PGlite (PostgreSQL ${version})`,
    where: 'embedded in each test file’s process',
    env: { TEST_ENGINE: 'pglite', TEST_PGLITE_TEMPLATE: file },
    close,
  };
}

async function preparePostgres(url: string | undefined): Promise<Engine> {
  const server = url === undefined ? await startPostgres() : { url, stop: async () => {} };
  const template = `partner_portal_test_${randomBytes(4).toString('hex')}`;
  const close = async () => {
    await dropAll(server.url, template).finally(() => server.stop());
  };
  const version = await orElse(close, async () => {
    await createDatabase(server.url, template);
    return migratePostgresTemplate(databaseUrl(server.url, template));
  });
  return {
    label: `PostgreSQL ${version}`,
    where: url === undefined ? 'a server of npm’s, started for this run' : 'the server of DATABASE_URL',
    env: { TEST_ENGINE: 'postgres', TEST_POSTGRES_URL: server.url, TEST_POSTGRES_TEMPLATE: template },
    close,
  };
}

/** Also drops the copies of test files that ended before they could. */
async function dropAll(server: string, prefix: string): Promise<void> {
  for (const name of await listDatabases(server, prefix)) await dropDatabase(server, name);
}

async function orElse<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await close();
    throw error;
  }
}
