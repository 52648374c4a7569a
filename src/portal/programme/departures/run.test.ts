import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askFor, deskOf, TERMS, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, handOutFile, signAccept, transferOf } from '#test/programme/transfers.ts';
import { runDepartures } from './run.ts';

let world: PortalWorld;
let maple: string;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const other = await institution(world, 'Maple College');
  [maple, marc] = [other.organisationId, other.dir];
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

let count = 0;
/** An institution that takes part, with its DIR. */
async function taking() {
  count += 1;
  const { organisationId, dir } = await institution(world, `Fjord College ${count}`);
  await takePart(world, organisationId, dir.personId);
  return { organisationId, dir };
}

/** Ends the participation so many days ago, of an institution's own clock alone: what was told is as old as it. */
async function leave(organisationId: string, days: number): Promise<void> {
  await sql`update portal.participations set to_day = ${world.clock.now()}::date - ${days}::integer,
    ended_why = 'Left', ended_by = recorded_by, ended_at = recorded_at
    where organisation_id = ${organisationId}`.execute(world.db);
}
const age = async (organisationId: string): Promise<void> => {
  await sql`update portal.participations set to_day = to_day - 1 where organisation_id = ${organisationId}`.execute(
    world.db,
  );
  await sql`update portal.departure_notices n set on_day = on_day - 1 from portal.verifications v
    where v.id = n.verification_id and v.organisation_id = ${organisationId}`.execute(world.db);
};
/** The nights after one another, each run twice at once. */
async function nights(organisationId: string, many: number): Promise<void> {
  for (let night = 0; night < many; night += 1) {
    await Promise.all([runDepartures(world.deps), runDepartures(world.deps)]);
    await world.deps.jobs.drain();
    await age(organisationId);
  }
}
const statusOf = async (id: string) =>
  await world.db
    .selectFrom('verifications')
    .select(['status', 'closed_why'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const numbersOf = async (id: string) =>
  (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
    ({ status }) => status,
  );
const toldOf = async (id: string) => {
  const rows = await world.db
    .selectFrom('messages')
    .select(['kind', 'params'])
    .where('verification_id', '=', id)
    .where('kind', 'in', ['closing', 'closed'])
    .orderBy('id')
    .execute();
  return rows.map(({ kind, params }) => `${kind} ${String(params.why)}`);
};

describe('an institution that has left', () => {
  it('leaves its students a number for 90 days, told three times, and then it ends', async () => {
    const { organisationId, dir } = await taking();
    const eligible = await findEligible(world, organisationId, { holder: dir });
    const open = await askFor(world, organisationId, { number: '660001' });
    await leave(organisationId, 0);
    await nights(organisationId, 1);
    assert.deepEqual(await toldOf(eligible.id), [], 'its last day counts');
    await nights(organisationId, 89);
    assert.deepEqual(await numbersOf(eligible.id), ['live']);
    const page = (await eligible.student.get(eligible.path)).text;
    assert.match(page, /does not take part in the programme any more\. What you have here counts until/);
    await nights(organisationId, 3);
    for (const { id } of [eligible, open]) {
      assert.deepEqual(await statusOf(id), { status: 'closed', closed_why: 'left' });
      assert.deepEqual(await toldOf(id), ['closing left', 'closing left', 'closing left', 'closed left']);
    }
    assert.deepEqual(await numbersOf(eligible.id), ['void']);
  });

  it('hands its students on meanwhile, and nobody who comes back to it is forgotten', async () => {
    const { organisationId, dir } = await taking();
    const [goes, stays] = [
      await findEligible(world, organisationId, { holder: dir }),
      await findEligible(world, organisationId, { holder: dir }),
    ];
    await leave(organisationId, 5);
    const [moving, back] = [await askTransfer(world, goes, maple), await askTransfer(world, stays, maple)];
    const toId = await handOutFile(world, dir, moving);
    await handOutFile(world, dir, back);
    // Whoever has gone on studies there: what the former institution reported counts until it left.
    const typed = await marc.post(`${deskOf(maple, toId)}/periods`, TERMS);
    assert.equal(typed.notice, 'periodsSaved', typed.text);
    assert.equal((await signAccept(marc, maple, toId)).notice, 'transferAccepted');
    world.clock.advance(15 * 60_000);
    await world.deps.jobs.drain();
    assert.deepEqual(await numbersOf(toId), ['live']);
    await nights(organisationId, 100);
    assert.equal((await transferOf(world, stays.id)).status, 'handed_out');
    assert.deepEqual(await numbersOf(stays.id), ['live'], 'it is at the new institution');
    await stays.student.post(`${stays.path}/withdraw-transfer`);
    await nights(organisationId, 2);
    assert.deepEqual(await numbersOf(stays.id), ['live'], 'it is told three times first');
    await nights(organisationId, 3);
    assert.deepEqual(await numbersOf(stays.id), ['void']);
    assert.deepEqual(await numbersOf(toId), ['live'], 'who has gone on is not touched');
  });

  it('ends nothing where it takes part again, or is going to', async () => {
    const { organisationId, dir } = await taking();
    const eligible = await findEligible(world, organisationId, { holder: dir });
    await leave(organisationId, 200);
    await world.db
      .insertInto('participations')
      .values({
        line: 'OCWPP',
        organisation_id: organisationId,
        from_day: '2030-01-01',
        recorded_by: dir.personId,
        recorded_at: world.clock.now(),
        ended_why: null,
        ended_by: null,
      })
      .execute();
    await nights(organisationId, 5);
    assert.deepEqual(await toldOf(eligible.id), []);
    assert.deepEqual(await numbersOf(eligible.id), ['live']);
  });
});
