import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openReviews } from '#portal/institution/reviews/life.ts';
import { type Colleague, colleague, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addNominee, statusOfNomination } from '#test/portal/portal-queue.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

describe('a representative who is suspended while they', () => {
  let world: PortalWorld;
  let organisationId: string;
  let other: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir: other } = await institution(world));
  });
  after(() => world.close());

  const ours = () => `/en/our-institution/${organisationId}`;

  /** What a DIR sends when another one has just suspended them. */
  async function suspendedBefore(path: string, fields: Readonly<Record<string, string>>) {
    const dir = await colleague(world, organisationId, 'dir');
    const suspension = `${ours()}/people/${dir.membershipId}/suspension`;
    const suspend = () => other.post(suspension, { reason: 'Left.' });
    const answer = await meanwhile(world, suspend, () => dir.post(path, fields));
    assert.equal(answer.location, path);
    assert.equal((await dir.get(path)).location, '/en/log-in');
  }

  it('issue a slip issue none', async () => {
    const { id } = await addNominee(world, organisationId, { kind: 'signatory', status: 'approved' });
    await suspendedBefore(`${ours()}/nominations/${id}/pin`, { revision: '0' });
    assert.equal(await statusOfNomination(world, id), 'approved');
    const issued = world.db.selectFrom('pins').select('id').where('nomination_id', '=', id).execute();
    assert.deepEqual(await issued, []);
  });

  it('withdraw a nomination leave it as it is', async () => {
    const { id } = await addNominee(world, organisationId, { kind: 'signatory', email: 'two@example.ca' });
    await suspendedBefore(`${ours()}/nominations/${id}/withdrawal`, { revision: '0' });
    assert.equal(await statusOfNomination(world, id), 'completed');
  });

  it('say in the yearly review that somebody has left take nobody’s role', async () => {
    const signatory = await colleague(world, organisationId, 'signatory');
    await world.db.transaction().execute((tx) => openReviews(tx, world.clock.now()));
    await suspendedBefore(`${ours()}/review`, { [`answer_${signatory.membershipId}`]: 'left', seen: 'yes' });
    assert.equal((await membershipOf(world, signatory.membershipId)).status, 'active');
  });
});
