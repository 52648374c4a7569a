import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { readSearch } from './rules.ts';
import { studentsQuery } from './store.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const SCOPE = { organisationId: '00000000-0000-4000-8000-000000000000', campusIds: null };

/** How the database would answer a search, had it more than a few rows. */
async function planOf(typed: string): Promise<string> {
  const filter = { search: readSearch(typed), status: null, campusId: null };
  const { sql: text, parameters } = studentsQuery(world.db, SCOPE, filter, 51).compile();
  return world.db.transaction().execute(async (tx) => {
    for (const setting of ['plan_cache_mode = force_generic_plan', 'enable_seqscan = off'])
      await sql.raw(`set local ${setting}`).execute(tx);
    await sql.raw(`prepare search as ${text}`).execute(tx);
    const given = parameters.map(() => 'null').join();
    const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain execute search (${given})`).execute(tx);
    await sql.raw('deallocate search').execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

for (const [what, typed, indexes] of [
  ['a name', 'Diallo', ['students_sort_name', 'students_said_name', 'student_places_key']],
  ['a client ID', '90012345', ['students_client_id', 'student_places_key']],
] as const)
  it(`finds ${what} by what is kept in order, and folds no name of a row`, async () => {
    const plan = await planOf(typed);
    for (const index of indexes) assert.ok(plan.includes(index), plan);
    assert.doesNotMatch(plan, /sort_key\(\w+\.|sort_key\(\w*name/, plan);
  });
