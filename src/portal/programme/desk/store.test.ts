import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import type { Place, Tray } from './rules.ts';
import { pageQuery } from './store.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const ID = '00000000-0000-4000-8000-000000000000';
const NONE = { personId: ID, match: null, prediction: null, proved: null, search: '' };

/** How the database answers a page once it plans for whatever is asked for, and may leave sorting alone. */
async function planOf(tray: Tray, after: Place | null): Promise<string> {
  const query = pageQuery(world.db, { organisationId: ID, campusIds: null }, { ...NONE, tray, after }, 21);
  const { sql: text, parameters } = query.compile();
  return world.db.transaction().execute(async (tx) => {
    for (const setting of [
      'plan_cache_mode = force_generic_plan',
      'enable_sort = off',
      'enable_seqscan = off',
    ])
      await sql.raw(`set local ${setting}`).execute(tx);
    await sql.raw(`prepare page as ${text}`).execute(tx);
    const given = parameters.map(() => 'null').join();
    const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain execute page (${given})`).execute(tx);
    await sql.raw('deallocate page').execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

for (const [tray, index] of [
  ['open', 'verifications_due'],
  ['new', 'verifications_tray'],
  ['student', 'verifications_tray'],
  ['mine', 'verifications_held'],
  ['signed', 'verifications_pending'],
  ['decided', 'verifications_settled'],
] as const)
  it(`reads a page of the tray ${tray} in its order, wherever it begins, and no more than the page`, async () => {
    for (const after of [null, { day: '2012-11-22', id: ID }]) {
      const plan = await planOf(tray, after);
      assert.ok(plan.includes(`using ${index} on verifications`), plan);
      assert.doesNotMatch(plan, /Sort/, plan);
    }
  });
