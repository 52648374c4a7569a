import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, errorsOf, givePin } from '#test/portal/portal-people.ts';

describe('the open PINs of the staff', () => {
  let world: PortalWorld;
  let officer: Visitor;
  before(async () => {
    world = await openPortal();
    officer = await enrol(world, {
      givenNames: 'Odile',
      familyName: 'Officer',
      email: 'odile@example.ca',
      role: 'officer',
    });
  });
  after(() => world.close());

  const nobody = { issuedBy: null, organisationId: null, jurisdiction: null } as const;
  const pinFor = (familyName: string, more: Parameters<typeof givePin>[1] = {}) =>
    givePin(world, { ...nobody, familyName, email: `${familyName.toLowerCase()}@example.ca`, ...more });
  const statusOf = async (id: string) =>
    (await world.db.selectFrom('pins').select('status').where('id', '=', id).executeTakeFirstOrThrow())
      .status;
  const personId = async () =>
    (await world.db.selectFrom('persons').select('id').executeTakeFirstOrThrow()).id;

  it('are also those that set the system up, and those that were mailed', async () => {
    const first = await pinFor('Setup');
    const mailed = await pinFor('Mailed', { kind: 'mailed', role: 'coordinator', jurisdiction: 'ON' });
    const page = (await officer.get('/en/staff')).text;
    for (const name of ['Setup', 'Mailed']) assert.ok(page.includes(name), name);
    for (const { id } of [first, mailed]) assert.ok(page.includes(`/en/staff/pins/${id}`), id);
    const again = await officer.post(`/en/staff/pins/${first.id}/reissue`);
    assert.equal(again.status, 409, 'whoever operates the system issues another');
    assert.match(again.text, /whoever operates the system/);
    assert.equal(await statusOf(first.id), 'issued');
    assert.equal((await officer.post(`/en/staff/pins/${mailed.id}/void`)).location, '/en/staff');
    assert.equal(await statusOf(mailed.id), 'void');
  });

  it('are not those with which somebody sets new security questions', async () => {
    const reset = await pinFor('Forgetful', { resetsPersonId: await personId() });
    assert.ok(!(await officer.get('/en/staff')).text.includes(reset.id));
    assert.equal((await officer.get(`/en/staff/pins/${reset.id}`)).status, 404);
    assert.equal((await officer.post(`/en/staff/pins/${reset.id}/void`)).status, 404);
    assert.equal(await statusOf(reset.id), 'issued');
  });

  it('keep officers from inviting a second first administrator, also one that set the system up', async () => {
    const setUp = await pinFor('Root', { role: 'administrator' });
    const invitation = {
      role: 'administrator',
      givenNames: 'Ada',
      familyName: 'Admin',
      email: 'ada@example.ca',
      language: 'en',
    };
    const refused = await officer.post('/en/staff/invite', invitation);
    assert.match(errorsOf(refused).join(), /has not been used/);
    await officer.post(`/en/staff/pins/${setUp.id}/void`);
    assert.equal((await officer.post('/en/staff/invite', invitation)).status, 303);
    const rival = { ...invitation, givenNames: 'Bea', email: 'bea@example.ca' };
    assert.match(errorsOf(await officer.post('/en/staff/invite', rival)).join(), /has not been used/);
  });
});
