import pg from 'pg';
import { freePorts } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { type Running, ready, run } from './process.ts';
import { createDatabase, databaseUrl, dropDatabase } from './server.ts';

/** The system as a process of its own over a PostgreSQL that a test may disturb. */
export interface Disturbed {
  readonly running: Running;
  readonly origin: string;
  /** The origins of every service it runs. */
  readonly origins: readonly string[];
  /** A connection of the test's own, which is not the system's. */
  readonly admin: pg.Client;
  close(): Promise<void>;
}

/** A browser that was here before: every page looks for its session. */
export const VISITOR = { cookie: `portal=${'a'.repeat(43)}` };

/** Starts the portal, the credential service and the concierge, whatever engine the other tests are run on. */
export async function openDisturbed(env: Readonly<Record<string, string>> = {}): Promise<Disturbed> {
  const server = process.env.TEST_POSTGRES_URL ? null : await startPostgres();
  const url = server?.url ?? String(process.env.TEST_POSTGRES_URL);
  const name = `partner_portal_outage_${process.pid}`;
  await createDatabase(url, name);
  const ports = await freePorts(3);
  const running = run(['serve'], {
    DATABASE_URL: databaseUrl(url, name),
    SERVICES: 'portal,credential,concierge',
    DEMO: 'off',
    PORTAL_PORT: String(ports[0]),
    CREDENTIAL_PORT: String(ports[1]),
    CONCIERGE_PORT: String(ports[2]),
    RATE_LIMIT: '100000',
    ...env,
  });
  const admin = new pg.Client({ connectionString: databaseUrl(url, name) });
  const origins = ports.map((port) => `http://localhost:${port}`);
  const close = async () => {
    if (running.child.exitCode === null) running.child.kill('SIGKILL');
    await running.ended;
    await admin.end().catch(() => {});
    await dropDatabase(url, name);
    await server?.stop();
  };
  try {
    await ready(running, origins[0] ?? '');
    await admin.connect();
    return { running, origin: origins[0] ?? '', origins, admin, close };
  } catch (error) {
    await close();
    throw error;
  }
}
