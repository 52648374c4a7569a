import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import { openTestDatabase } from './database.ts';
import { describeDatabase, foreignKeysWithoutIndex, statusesWithoutCheck } from './schema.ts';

const SNAPSHOT = new URL('../../../docs/schema.sql', import.meta.url);

describe('the migrated schema', () => {
  let database: Database;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('is the one that docs/schema.sql shows (npm run schema writes it anew)', async () => {
    const [migrated, shown] = [await describeDatabase(database.root), readFileSync(SNAPSHOT, 'utf8')];
    assert.deepEqual(migrated.split('\n'), shown.split('\n'));
  });

  it('has an index for every foreign key', async () => {
    assert.deepEqual(await foreignKeysWithoutIndex(database.root), []);
  });

  it('lists the values of every status', async () => {
    assert.deepEqual(await statusesWithoutCheck(database.root), []);
  });
});

describe('the checks of the schema', () => {
  let database: Database;
  before(async () => {
    database = await openTestDatabase();
    for (const statement of BROKEN) await sql.raw(statement).execute(database.root);
  });
  after(() => database.close());

  it('see a foreign key without an index, also where one has its columns in the wrong place', async () => {
    assert.deepEqual(await foreignKeysWithoutIndex(database.root), ['portal.bad (bad_other_fkey)']);
  });

  it('see a status that may be anything', async () => {
    assert.deepEqual(await statusesWithoutCheck(database.root), ['portal.bad.status']);
  });

  it('see a new column', async () => {
    const without = await describeDatabase(database.root);
    await sql.raw('alter table portal.good add column more int').execute(database.root);
    const within = await describeDatabase(database.root);
    assert.deepEqual(
      within.split('\n').filter((line) => !without.includes(line)).length,
      1,
      'the column, and nothing else, is told',
    );
  });
});

const BROKEN = [
  "create table portal.good (id int primary key, status text check (status in ('a')))",
  'create table portal.bad (id int primary key references portal.good, other int references portal.good, status text)',
  'create index on portal.bad (id, other)',
];
