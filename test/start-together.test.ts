import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { portVariables } from '#test/world/ports.ts';
import { type Server, startPostgres } from '#test/world/postgres.ts';
import { type Running, ready, run } from '#test/world/process.ts';
import { createDatabase, databaseUrl } from '#test/world/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
const running: Running[] = [];
let server: Server;
before(async () => {
  server = await startPostgres();
});
after(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(database: string, further: Record<string, string> = {}) {
  const ports = await portVariables();
  const env = { DATABASE_URL: databaseUrl(server.url, database), DATA_DIR: folder, ...ports, ...further };
  const process = run(['serve'], env);
  running.push(process);
  return { ...process, origin: `http://localhost:${ports.PORTAL_PORT}`, env };
}

async function query(database: string, ...statements: string[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(server.url, database) });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  return client;
}

/** The processes that one began and that still run, as Linux tells them. */
function childrenOf(pid: number | undefined): readonly number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

/** Milliseconds in which a start comes to where it waits. */
const PATIENCE = 60_000;

const pinsIn = (text: string) => text.split('\n').filter((line) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-/.test(line));

test('two that start at once on an empty database show the same people, and end when asked', async () => {
  await createDatabase(server.url, 'together');
  const both = await Promise.all([start('together'), start('together')]);
  for (const one of both) await ready(one, one.origin);
  for (const { child, ended } of both) {
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  }
  const [first, second] = both.map((one) => pinsIn(one.output()));
  assert.ok(first && first.length > 5, both[0].output());
  assert.deepEqual(first, second);
});

test('several processes serve behind one port; one that dies is replaced, and all end when asked', async () => {
  await createDatabase(server.url, 'several');
  const one = await start('several', { PROCESSES: '3', LOG_LEVEL: 'error' });
  await ready(one, one.origin);
  const workers = () => childrenOf(one.child.pid);
  for (const end = Date.now() + PATIENCE; Date.now() < end && workers().length < 3; ) await pause(100);
  const [first, ...rest] = workers();
  assert.ok(first !== undefined && rest.length === 2);
  process.kill(first, 'SIGKILL');
  const isReplaced = () => workers().length === 3 && !workers().includes(first);
  for (const end = Date.now() + PATIENCE; Date.now() < end && !isReplaced(); ) await pause(100);
  assert.ok(isReplaced(), one.output());
  assert.match(one.output(), /a process ended by itself/);
  // The one that was killed may have been the only one that listened yet.
  await ready(one, one.origin);
  one.child.kill('SIGTERM');
  assert.equal(await one.ended, 0, one.output());
  assert.equal(one.output().split('Stopped.').length, 2);
  assert.ok(pinsIn(one.output()).length > 5, one.output());
});

test('where the first of several can’t start, nothing does, and why is said once', async () => {
  const { child, ended, output } = await start('missing', { PROCESSES: '2' });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  assert.equal(await ended, 1);
  clearTimeout(late);
  assert.equal(output().split('"missing" does not exist').length, 2, output());
});

test('what can’t be prepared stops the start with its message', async () => {
  await createDatabase(server.url, 'broken');
  const migrated = run(['migrate'], { DATABASE_URL: databaseUrl(server.url, 'broken'), DATA_DIR: folder });
  assert.equal(await migrated.ended, 0, migrated.output());
  const client = await query(
    'broken',
    `create function refuse() returns trigger language plpgsql as $$begin raise 'no room'; end$$`,
    'create trigger refuse before insert on portal.pins execute function refuse()',
  );
  await client.end();
  const { child, ended, output } = await start('broken');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  assert.equal(await ended, 1);
  clearTimeout(late);
  assert.match(output(), /^no room\n$/);
});

test('a start that waits for another one ends when asked', async () => {
  await createDatabase(server.url, 'waiting');
  const client = await query('waiting', `select pg_advisory_lock(hashtextextended('invented people', 0))`);
  const { child, ended, output } = await start('waiting');
  const isWaiting = async () => {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = 'waiting' and query like '%pg_try_advisory%' and pid <> pg_backend_pid()`,
    );
    return rows.length > 0;
  };
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  for (const end = Date.now() + PATIENCE; Date.now() < end && isAlive() && !(await isWaiting()); )
    await pause(100);
  assert.ok(await isWaiting(), output());
  child.kill('SIGTERM');
  assert.equal(await ended, 0, output());
  assert.match(output(), /^\nStopped\.\n$/);
  await client.end();
});
