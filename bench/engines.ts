import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, startPostgres } from '#test/world/postgres.ts';
import { createDatabase, databaseUrl, dropDatabase } from '#test/world/server.ts';

export type EngineName = 'pglite' | 'postgres';

/** An empty database of the bench's own, which the system under test finds by these variables. */
export interface Engine {
  readonly name: EngineName;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const openEngine = (name: EngineName): Promise<Engine> =>
  name === 'pglite' ? openPGlite() : openPostgres(process.env.DATABASE_URL);

async function openPGlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-portal-bench-'));
  return {
    name: 'pglite',
    env: { DATA_DIR: join(folder, 'data') },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** As it would be run: every commit is on the disk before it is answered. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'autovacuum=on'];

async function openPostgres(url: string | undefined): Promise<Engine> {
  const server: Server = url ? { url, stop: async () => {} } : await startPostgres(DURABLE);
  const name = `partner_portal_bench_${randomBytes(4).toString('hex')}`;
  await createDatabase(server.url, name);
  return {
    name: 'postgres',
    env: { DATABASE_URL: databaseUrl(server.url, name) },
    close: () => dropDatabase(server.url, name).finally(() => server.stop()),
  };
}
