import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { type Server, startPostgres } from '#test/world/postgres.ts';

// What a new version does to those that still run over the same database.

let server: Server;
let database: Database;
let backup: pg.Client;
before(async () => {
  server = await startPostgres();
  database = await openDatabase({ kind: 'postgres', url: server.url, connections: 4 });
  backup = new pg.Client(server.url);
  await backup.connect();
  await migrate(database.patient, 'shop', [FIRST]);
});
after(async () => {
  await backup?.end();
  await database?.close();
  await server?.stop();
});

const FIRST = { name: '001.sql', text: 'create table things (id integer)' };
const SECOND = { name: '002.sql', text: 'alter table things add column name text' };
const THIRD = { name: '003.sql', text: 'alter table things add column price integer' };

/** Reads the table for as long as nobody says that it is done, as a backup does. */
async function readLong(): Promise<() => Promise<unknown>> {
  await backup.query('begin');
  await backup.query('select from shop.things');
  return () => backup.query('commit');
}

test('whoever reads is let through while a change of the table waits for a backup', async () => {
  const finish = await readLong();
  const changing = migrate(database.patient, 'shop', [FIRST, SECOND]);
  await pause(300);
  const reader = new pg.Client({ connectionString: server.url, lock_timeout: 5000 });
  await reader.connect();
  for (let times = 0; times < 3; times += 1) await reader.query('select from shop.things');
  await finish();
  assert.deepEqual(await changing, ['shop/002.sql']);
  assert.equal((await reader.query('select name from shop.things')).rowCount, 0);
  await reader.end();
});

test('a process that is asked to end while it waits for a table ends', async () => {
  const finish = await readLong();
  const asked = new AbortController();
  const changing = migrate(database.patient, 'shop', [FIRST, SECOND, THIRD], asked.signal);
  await pause(300);
  asked.abort(new Error('asked to end'));
  await assert.rejects(changing, /asked to end/);
  await finish();
  assert.deepEqual(await migrate(database.patient, 'shop', [FIRST, SECOND, THIRD]), ['shop/003.sql']);
});
