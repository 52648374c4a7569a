import pg from 'pg';

/** The URL of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes a database, as a copy of a template that nobody is connected to, or an empty one. */
export async function createDatabase(server: string, name: string, template = 'template0'): Promise<void> {
  await onServer(server, `create database "${name}" template "${template}"`);
}

/** Drops a database, whoever may still be connected to it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, `drop database if exists "${name}" with (force)`);
}

/** The databases whose names begin so; what a test that crashed has left behind. */
export async function listDatabases(server: string, prefix: string): Promise<string[]> {
  const rows = await onServer(server, 'select datname from pg_database order by datname');
  return rows.map((row) => String(row.datname)).filter((name) => name.startsWith(prefix));
}

async function onServer(server: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
