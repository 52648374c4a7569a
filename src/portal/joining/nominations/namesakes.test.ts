import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol, errorsOf } from '#test/portal/portal-people.ts';

const ALI = { givenNames: 'Mohammed', familyName: 'Ali', language: 'en' };
const BOX = /type="checkbox" id="namesake"/;

describe('of two people with one name', () => {
  let world: PortalWorld;
  let organisationId: string;
  let dir: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir } = await institution(world));
  });
  after(() => world.close());

  const nominate = (more: Record<string, string>) =>
    dir.post(`/en/our-institution/${organisationId}/people/nominate`, { ...ALI, kind: 'signatory', ...more });
  const pendingAt = async (email: string) => {
    const rows = await world.db.selectFrom('nominations').select('id').where('email', '=', email).execute();
    return rows.length;
  };

  it('the second is nominated once it is said that they are somebody else', async () => {
    const page = await dir.get(`/en/our-institution/${organisationId}/people/nominate`);
    assert.doesNotMatch(page.text, BOX);
    assert.equal((await nominate({ email: 'm1@college.example' })).status, 303);
    const asked = await nominate({ email: 'm2@college.example' });
    assert.match(errorsOf(asked).join(), /^Somebody of this name is nominated for this role already/);
    assert.match(asked.text, BOX);
    assert.equal(await pendingAt('m2@college.example'), 0);
    const done = await nominate({ email: 'm2@college.example', namesake: 'yes' });
    assert.equal(done.status, 303, done.text);
    assert.equal(await pendingAt('m2@college.example'), 1);
  });

  it('neither is nominated twice, for all that is said', async () => {
    const again = await nominate({ email: 'M1@college.example', namesake: 'yes' });
    assert.match(errorsOf(again).join(), /nominated for this role already\. Find/);
    assert.equal(await pendingAt('m1@college.example'), 1);
  });

  it('both are put forward by a coordinator as well', async () => {
    const nadia = { givenNames: 'Nadia', familyName: 'Roy', email: 'nadia@example.ca' };
    const coordinator = await enrol(world, { ...nadia, role: 'coordinator', jurisdiction: 'QC' });
    const put = (more: Record<string, string>) =>
      coordinator.post(`/fr/etablissements/${organisationId}/candidature`, {
        ...{ ...ALI, replaces: 'nobody' },
        ...more,
      });
    assert.equal((await put({ email: 'd1@college.example' })).status, 303);
    const asked = await put({ email: 'd2@college.example' });
    assert.match(errorsOf(asked).join(), /cochez la case et soumettez de nouveau le formulaire/);
    assert.equal((await put({ email: 'd2@college.example', namesake: 'yes' })).status, 303);
  });

  it('whoever shares a mailbox with another is asked for an address of their own', async () => {
    const shared = { email: 'international@college.example' };
    assert.equal((await nominate({ ...shared, givenNames: 'Elle' })).status, 303);
    for (const namesake of ['', 'yes']) {
      const asked = await nominate({ ...shared, givenNames: 'Lui', namesake });
      assert.match(errorsOf(asked).join(), /enter an address that only this person reads/);
    }
    assert.equal(await pendingAt(shared.email), 1);
  });
});
