import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asked, takePart } from '#test/programme/requests.ts';
import {
  ageTransfer,
  askTransfer,
  findEligible,
  handOutFile,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { runTransfers } from './due.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

/** The nights after one another, each run twice at once. */
async function nights(id: string, count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    await Promise.all([runTransfers(world.deps), runTransfers(world.deps)]);
    await world.deps.jobs.drain();
    await ageTransfer(world, id, 1);
  }
}

const stepsTold = async (asked: Asked): Promise<unknown[]> => {
  const rows = await world.db
    .selectFrom('messages')
    .select('params')
    .where('verification_id', '=', asked.id)
    .where('kind', '=', 'transfer')
    .orderBy('id')
    .execute();
  return rows.map(({ params }) => params.step);
};
const statusOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const numbersOf = async (id: string) =>
  (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
    ({ status }) => status,
  );
const asked = async () => {
  const one = await findEligible(world, fjord, { holder: helen });
  return { one, transfer: await askTransfer(world, one, maple) };
};

describe('two slow institutions', () => {
  it('keep nobody from their number: the file goes by itself, and comes back told three times', async () => {
    const { one, transfer } = await asked();
    await nights(transfer.id, 13);
    assert.equal((await transferOf(world, one.id)).status, 'asked', 'its last day is not over');
    await nights(transfer.id, 4);
    const handed = await transferOf(world, one.id);
    assert.deepEqual([handed.status, handed.handed_by], ['handed_out', null]);
    assert.match(
      (await marc.get(`/en/our-institution/${maple}/requests/${handed.to_id}`)).text,
      /Fjord College did not answer in time, so the portal handed this file out/,
    );
    await nights(transfer.id, 28);
    assert.equal((await transferOf(world, one.id)).status, 'handed_out');
    assert.deepEqual(await numbersOf(one.id), ['live']);
    await nights(transfer.id, 5);
    assert.equal((await transferOf(world, one.id)).status, 'lapsed');
    assert.deepEqual([await statusOf(one.id), await statusOf(handed.to_id ?? '')], ['eligible', 'closed']);
    assert.deepEqual(await numbersOf(one.id), ['live'], 'its number never stopped');
    assert.deepEqual(await stepsTold(one), [
      'asked',
      'handed_out_by_itself',
      'waits',
      'waits',
      'waits',
      'lapsed',
    ]);
  });

  it('are not hurried by a week of nights that did not run', async () => {
    const { one, transfer } = await asked();
    await handOutFile(world, helen, transfer);
    await ageTransfer(world, transfer.id, 45);
    await nights(transfer.id, 4);
    assert.equal((await transferOf(world, one.id)).status, 'handed_out');
    await nights(transfer.id, 1);
    assert.equal((await transferOf(world, one.id)).status, 'lapsed');
  });

  it('leave a file alone of which a signature waits', async () => {
    const { one, transfer } = await asked();
    await world.db
      .updateTable('verifications')
      .set({ pending_id: await copiedDecision(one.id) })
      .where('id', '=', one.id)
      .execute();
    assert.equal((await helen.post(transfersOf(fjord, transfer.id), { seen: 'whole' })).notice, 'fileWaits');
    await ageTransfer(world, transfer.id, 30);
    await runTransfers(world.deps);
    assert.equal((await transferOf(world, one.id)).status, 'asked');
  });
});

/** A finding that waits, as a DIR signs it: not eligible, for the decided request. */
async function copiedDecision(verificationId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into portal.decisions (verification_id, fact, reasons, evaluation, inputs, rule_version, signer_id, role,
      signed_at, effective_at)
    select verification_id, 'find_ineligible', array['standing'], evaluation, inputs, rule_version, signer_id, role,
      ${world.clock.now()}::timestamptz, ${world.clock.now()}::timestamptz + interval '15 minutes'
    from portal.decisions where verification_id = ${verificationId}
    returning id`.execute(world.db);
  return rows[0]?.id ?? assert.fail('nothing was decided');
}
