import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import { countWaits } from '#portal/common/waiting/store.ts';
import { rooms } from '#portal/rooms.ts';
import type { PortalTables } from '#portal/tables.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';

let database: Database;
let db: Db<PortalTables>;
before(async () => {
  database = await openTestDatabase();
  db = database.schema<PortalTables>('portal');
});
after(() => database.close());

const works = Object.values(rooms).flatMap(({ waits = [] }) => waits);

/** Of the department, of an institution or a student, and of a province. */
const PLACES = [OFFICE, '00000000-0000-4000-8000-00000000000a', 'ON'];

/** As often as PostgreSQL makes a plan for the values that it is given, before it asks whether one will do for all. */
const TRIALS = 5;

it('is planned once for all who ask the same, and not for each of them anew, which takes ten times as long', async () => {
  const asked = [
    ...[...new Set(works.flatMap(({ roles }) => roles))].map((role) =>
      works.filter(({ roles }) => roles.includes(role)),
    ),
    works.filter(({ audience }) => audience === 'student'),
  ];
  for (const kinds of asked)
    for (let times = 0; times < 2 * TRIALS; times += 1)
      await countWaits(
        db,
        kinds.map((kind) => ({ ...kind, places: PLACES })),
        '00000000-0000-4000-8000-00000000000b',
        testClock().now(),
      );
  const { rows } = await sql<{ statement: string; custom: number }>`
    select statement, custom_plans as custom from pg_prepared_statements
    where statement like ${'%w.place = any%'}`.execute(database.root);
  assert.ok(rows.length > 0);
  for (const { statement, custom } of rows) assert.equal(Number(custom), TRIALS, statement);
});
