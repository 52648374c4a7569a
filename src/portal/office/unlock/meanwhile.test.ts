import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

describe('while an officer resets the questions of somebody', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let organisationId: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    oscar = await officer(world, 'Oscar');
    ({ organisationId } = await institution(world));
  });
  after(() => world.close());

  const saveRole = (who: Colleague, change: { readonly role?: 'dir'; readonly status?: 'ended' }) =>
    world.db.updateTable('memberships').set(change).where('id', '=', who.membershipId).execute();
  const resets = (who: Colleague) =>
    world.db
      .selectFrom('question_resets')
      .select(['id', 'status'])
      .where('person_id', '=', who.personId)
      .execute();
  const isAsked = async (who: Colleague) =>
    (
      await world.db
        .selectFrom('persons')
        .select('questions_status')
        .where('id', '=', who.personId)
        .executeTakeFirstOrThrow()
    ).questions_status === 'set';

  it('who has just become a DIR, a second officer is needed after all', async () => {
    const signatory = await colleague(world, organisationId, 'signatory');
    const promote = () => saveRole(signatory, { role: 'dir' });
    await meanwhile(world, promote, () => odile.post(`/en/people/${signatory.personId}/reset`));
    assert.deepEqual(
      (await resets(signatory)).map(({ status }) => status),
      ['awaiting_second'],
    );
    assert.ok(await isAsked(signatory), 'one officer took no questions away');
  });

  it('who has just lost their last role, nothing is reset, by one officer or by two', async () => {
    const signatory = await colleague(world, organisationId, 'signatory');
    const end = () => saveRole(signatory, { status: 'ended' });
    await meanwhile(world, end, () => odile.post(`/en/people/${signatory.personId}/reset`));
    assert.deepEqual(await resets(signatory), []);

    const dir = await colleague(world, organisationId, 'dir');
    await odile.post(`/en/people/${dir.personId}/reset`);
    const [open] = await resets(dir);
    const address = `/en/people/${dir.personId}/resets/${open?.id}`;
    await meanwhile(
      world,
      () => saveRole(dir, { status: 'ended' }),
      () => oscar.post(address, { decision: 'confirm' }),
    );
    assert.deepEqual(
      (await resets(dir)).map(({ status }) => status),
      ['awaiting_second'],
    );
    assert.ok(await isAsked(dir), 'nobody’s questions were taken away');
  });
});
