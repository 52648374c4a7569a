import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import { openTestDatabase } from '#test/world/database.ts';

let database: Database;

before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

test('a statement is parsed once, and answers what it is asked each time', async () => {
  await database.root.transaction().execute(async (tx) => {
    const twice = async (value: number) =>
      (await sql<{ double: number }>`select ${value}::int * 2 as double`.execute(tx)).rows[0]?.double;
    assert.deepEqual([await twice(1), await twice(2), await twice(3)], [2, 4, 6]);
    const { rows } = await sql<{ uses: number }>`
      select generic_plans + custom_plans as uses from pg_prepared_statements
      where statement = 'select $1::int * 2 as double'`.execute(tx);
    assert.deepEqual(rows, [{ uses: 3 }]);
  });
});

test('a statement without values is not kept', async () => {
  await database.root.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx);
    const { rows } = await sql`select from pg_prepared_statements where statement = 'select 1'`.execute(tx);
    assert.equal(rows.length, 0);
  });
});
