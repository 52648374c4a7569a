import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase } from '#test/world/database.ts';
import type { Database, Db } from './database.ts';
import { type Given, once, only } from './once.ts';

let database: Database;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

let built = 0;
const add = once((db: Db, row: Given<{ key: string; failures: number; at: Date | null }>) => {
  built += 1;
  return db
    .insertInto('throttles')
    .values({ key: row.key, failures: row.failures, blocked_until: row.at, updated_at: sql`now()` })
    .returning(['key', 'failures', 'blocked_until', sql<string>`${row.key} || '!'`.as('loud')]);
});

test('each schema has its own statement, built once and sent with the values of each call', async () => {
  const [portal, credential] = [database.schema('portal') as Db, database.schema('credential') as Db];
  const at = new Date('2026-12-01T12:00:00Z');
  const seen = [
    await add(portal, { key: 'a', failures: 1, at }),
    await add(portal, { key: 'b', failures: 2, at: null }),
    await portal.transaction().execute((tx) => add(tx, { failures: 3, at, key: 'c' })),
    await add(credential, { key: 'a', failures: 4, at }),
  ];
  assert.equal(built, 2);
  const row = (key: string, failures: number, blocked_until: Date | null) => [
    { key, failures, blocked_until, loud: `${key}!` },
  ];
  assert.deepEqual(seen, [row('a', 1, at), row('b', 2, null), row('c', 3, at), row('a', 4, at)]);
});

test('what a transaction undoes was not added', async () => {
  const portal = database.schema('portal') as Db;
  const undone = portal.transaction().execute(async (tx) => {
    await add(tx, { key: 'undone', failures: 1, at: null });
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  const left = await portal.selectFrom('throttles').select('key').where('key', '=', 'undone').execute();
  assert.deepEqual(left, []);
});

test('a value can’t be looked at where the statement is built', async () => {
  const looking = once((db: Db, { key }: Given<{ key: string }>) =>
    db.selectFrom('throttles').select('key').where('key', '=', `${key}`),
  );
  await assert.rejects(looking(database.schema('portal'), { key: 'a' }), TypeError);
  const hiding = once((db: Db, { key }: Given<{ key: string }>) =>
    db.selectFrom('throttles').select('key').where('key', '=', JSON.stringify({ key })),
  );
  await assert.rejects(hiding(database.schema('portal'), { key: 'a' }), TypeError);
});

test('one row is told from none', () => {
  assert.equal(only(['row']), 'row');
  assert.throws(() => only([]), TypeError);
});
