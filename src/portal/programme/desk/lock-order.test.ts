import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import { COUNTS } from '#portal/programme/verifications/names-store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askFor, deskOf, revisionOn, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';
import { meeting } from '#test/world/meeting.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Deadlocks of this database so far, as PostgreSQL counts them; none on the embedded one, which does one thing at a time. */
async function deadlocks(): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select deadlocks::text as n from pg_stat_database where datname = current_database()`.execute(world.db);
  return Number(rows[0]?.n ?? 0);
}

it('what takes effect and what is revoked meanwhile never wait for one another', async () => {
  const first = await askFor(world, fjord, { number: '51' });
  const second = await askFor(world, fjord, { number: '52' });
  for (const { id } of [first, second]) await takeUp(noor, fjord, id);
  await signEligible(noor, fjord, first.id);
  world.clock.advance(1000);
  const form = `${deskOf(fjord, second.id)}/not-eligible`;
  await noor.post(form, {
    revision: await revisionOn(noor, form),
    reasons: 'part_time',
    override: 'Two of the courses do not count.',
  });
  world.clock.advance(15 * MINUTE);
  const { consent_id } = await fileOf(second.id);
  const before = await deadlocks();
  const started = Date.now();
  await meeting<unknown>(
    world,
    (tx) => sql`select from ${COUNTS} where organisation_id = ${fjord} for update`.execute(tx),
    () => applyDue(world.deps),
    () => second.student.post(`/en/consents/${consent_id}/revoke`),
  );
  assert.equal((await fileOf(first.id)).status, 'eligible');
  assert.ok(['cancelled', 'ineligible'].includes((await fileOf(second.id)).status));
  assert.equal(await deadlocks(), before, `after ${Date.now() - started} ms`);
});
