import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { MINUTE, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { countWaits, type WaitQuery } from './store.ts';

const [ANNA, BERT] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];

let database: Database;
let db: Db<PortalTables>;
before(async () => {
  database = await openTestDatabase();
  db = database.schema<PortalTables>('portal');
});
after(() => database.close());

it('counts for each their own, by a question that all of one or of several places within a minute share', async () => {
  const clock = testClock();
  let composed = 0;
  /** One thing here that Anna may not do, and one there. */
  const rows: WaitQuery = (of, now) => {
    composed += 1;
    const thing = (place: string, except: string | null) =>
      of.selectNoFrom([
        sql<string>`${place}::text`.as('place'),
        sql<Date>`${now}::timestamptz`.as('since'),
        sql<string | null>`${except}::uuid`.as('except'),
      ]);
    return thing('here', ANNA).unionAll(thing('there', null));
  };
  const countOf = async (who: string, ...places: string[]) => {
    const found = await countWaits(db, [{ key: 'things', rows, places }], who, clock.now());
    return found.map(({ count, since }) => [count, since.getTime() - clock.now().getTime()]);
  };
  assert.deepEqual(await countOf(ANNA, 'here'), []);
  assert.deepEqual(await countOf(BERT, 'here'), [[1, 0]]);
  clock.advance(MINUTE - 1);
  assert.deepEqual(await countOf(ANNA, 'here', 'there', 'elsewhere'), [[1, 1 - MINUTE]]);
  assert.deepEqual(await countOf(BERT, 'there', 'here'), [[2, 1 - MINUTE]]);
  assert.equal(composed, 2);
  clock.advance(1);
  assert.deepEqual(await countOf(BERT, 'nowhere'), []);
  assert.deepEqual(await countOf(BERT, 'there'), [[1, 0]]);
  assert.equal(composed, 3);
  assert.deepEqual(await countWaits(db, [], BERT, clock.now()), []);
});
