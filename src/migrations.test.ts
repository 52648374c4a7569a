import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Database } from '#kernel/db/database.ts';
import { dropSchemas } from '#kernel/db/schemas.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { keepHouse } from './housekeeping.ts';
import { schemas, schemasIn } from './migrations.ts';
import { migrateAll } from './system.ts';

describe('the schemas of a database', () => {
  const names = schemas.map(({ name }) => name);
  let database: Database;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('are those of the services that run over it', async () => {
    await dropSchemas(database.root, names);
    assert.deepEqual(await schemasIn(database), []);
    const made = await migrateAll(database, ['credential']);
    assert.ok(made.every((one) => /^(kernel|credential)\//.test(one)) && made.length > 3, made.join());
    assert.deepEqual(await schemasIn(database), ['credential']);
    assert.deepEqual(await migrateAll(database, ['credential']), []);
    await migrateAll(database, ['portal', 'credential']);
    assert.deepEqual(await schemasIn(database), ['credential', 'portal']);
  });

  it('stay as they are where their services have moved away', async () => {
    assert.deepEqual(await schemasIn(database), names);
    assert.deepEqual(await migrateAll(database, ['portal']), []);
    assert.deepEqual(await schemasIn(database), names);
  });

  it('are swept as far as they are there', async () => {
    const clock = testClock();
    const works: (() => Promise<void>)[] = [];
    const schedule = async (_queue: string, _cron: string, work: () => Promise<void>) => {
      works.push(work);
    };
    await dropSchemas(database.root, ['portal', 'partners']);
    const before = new Date(clock.now().getTime() - 90 * 24 * 3_600_000);
    const db = database.schema('credential');
    const keys = ['network:192.0.2.0/24', 'pin:1', 'move:1', 'email-links:1'];
    keys.push('nomination-start:192.0.2.0/24', 'nomination-link:1');
    const rows = keys.map((key) => ({ key, failures: 1, updated_at: before }));
    await db.insertInto('throttles').values(rows).execute();
    await keepHouse({ schedule }, database, clock);
    for (const work of works) await work();
    assert.deepEqual(await db.selectFrom('throttles').selectAll().execute(), []);
  });
});
