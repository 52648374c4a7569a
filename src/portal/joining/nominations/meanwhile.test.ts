import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

describe('whoever nominates somebody while', () => {
  let world: PortalWorld;
  let organisationId: string;
  let other: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir: other } = await institution(world));
  });
  after(() => world.close());

  const people = () => `/en/our-institution/${organisationId}/people`;
  const nominee = (email: string) => ({
    kind: 'signatory',
    givenNames: email.split('@')[0] ?? '',
    familyName: 'Newcomer',
    email,
    language: 'en',
  });
  const known = (email: string) =>
    world.db.selectFrom('nominations').select('id').where('email', '=', email).execute();
  const told = async (email: string) => (await world.mail()).filter(({ to }) => to === email);

  it('they are suspended nominates nobody, and nobody is written to', async () => {
    const dir = await colleague(world, organisationId, 'dir');
    const email = 'suspended@example.ca';
    const suspend = () => other.post(`${people()}/${dir.membershipId}/suspension`, { reason: 'Left.' });
    const answer = await meanwhile(world, suspend, () => dir.post(`${people()}/nominate`, nominee(email)));
    assert.deepEqual(await known(email), []);
    assert.deepEqual(await told(email), []);
    assert.ok(!answer.location?.includes('/nominations/'), answer.text);
    assert.equal((await dir.get(people())).location, '/en/log-in');
  });

  it('their role ends, though they stay logged in, finds no such page', async () => {
    const dir = await colleague(world, organisationId, 'dir');
    const email = 'ended@example.ca';
    const end = () =>
      world.db
        .updateTable('memberships')
        .set({ status: 'ended' })
        .where('id', '=', dir.membershipId)
        .execute();
    const answer = await meanwhile(world, end, () => dir.post(`${people()}/nominate`, nominee(email)));
    assert.equal(answer.status, 404);
    assert.deepEqual(await known(email), []);
  });

  it('nothing else happens has somebody on the way', async () => {
    const dir = await colleague(world, organisationId, 'dir');
    const email = 'quiet@example.ca';
    const nothing = async () => {};
    const answer = await meanwhile(world, nothing, () => dir.post(`${people()}/nominate`, nominee(email)));
    assert.equal(answer.status, 303, answer.text);
    assert.equal((await known(email)).length, 1);
    assert.equal((await told(email)).length, 1);
  });
});
