import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, hidden, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, errorsOf } from '#test/portal/portal-people.ts';
import { officer, statusOfNomination } from '#test/portal/portal-queue.ts';

const HELEN = { givenNames: 'Helen', familyName: 'Whitlock' };
const OWN_NAME = /^This is your own name, and nobody puts themselves forward/;

describe('somebody who bears the name of whoever nominates them', () => {
  let world: PortalWorld;
  let here: string;
  let dir: Colleague;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    here = (await institution(world)).organisationId;
    dir = await colleague(world, here, 'dir', HELEN);
    odile = await officer(world, 'Odile');
  });
  after(() => world.close());

  const idOf = async (email: string): Promise<string | null> => {
    const found = world.db.selectFrom('nominations').select('id').where('email', '=', email);
    return (await found.executeTakeFirst())?.id ?? null;
  };
  const taken = async (email: string): Promise<string> => {
    const id = await idOf(email);
    assert.ok(id);
    return id;
  };
  const nominate = (by: Visitor, email: string, more: Record<string, string> = {}) =>
    by.post(`/en/our-institution/${here}/people/nominate`, {
      ...{ ...HELEN, email, kind: 'signatory', language: 'en' },
      ...more,
    });
  const receive = (id: string) =>
    world.db.updateTable('nominations').set({ status: 'received' }).where('id', '=', id).execute();
  const approve = async (id: string) => {
    const page = await odile.get(`/en/work-queue/${id}/decision`);
    const revision = hidden(page.text, 'revision');
    return odile.post(`/en/work-queue/${id}/decision`, { revision, decision: 'approve', reasons: '' });
  };
  const tellApart = async (id: string, reasons: string) => {
    const page = await odile.get(`/en/work-queue/${id}/two-people`);
    const revision = hidden(page.text, 'revision');
    return odile.post(`/en/work-queue/${id}/two-people`, { revision, reasons });
  };
  const slip = async (by: Visitor, id: string) => {
    const address = `/en/our-institution/${here}/nominations/${id}/pin`;
    const page = await by.get(address);
    return page.status === 200 ? by.post(address, { revision: hidden(page.text, 'revision') }) : page;
  };

  it('is nominated by nobody of that name without a word, on whichever form', async () => {
    assert.match(errorsOf(await nominate(dir, 'other@walk.example')).join(), OWN_NAME);
    const alternate = { kind: 'alternate_dir', givenNames: 'HELEN' };
    assert.match(errorsOf(await nominate(dir, 'other@walk.example', alternate)).join(), OWN_NAME);
    const handOver = { ...HELEN, email: 'other@walk.example', language: 'en', seen: 'yes' };
    const handed = await dir.post(`/en/our-institution/${here}/handover`, handOver);
    assert.match(errorsOf(handed).join(), OWN_NAME);
    const priya = { givenNames: 'Priya', familyName: 'Raman', email: 'priya@example.ca' };
    const coordinator = await enrol(world, { ...priya, role: 'coordinator', jurisdiction: 'QC' });
    const put = { ...priya, email: 'other@walk.example', language: 'fr', replaces: 'nobody' };
    const asked = await coordinator.post(`/fr/etablissements/${here}/candidature`, put);
    assert.match(errorsOf(asked).join(), /^C’est votre propre nom/);
    assert.equal(await idOf('other@walk.example'), null);
  });

  it('is approved once an officer has recorded how they are two people, and gets the slip then', async () => {
    assert.equal((await nominate(dir, 'two@walk.example', { namesake: 'yes' })).status, 303);
    const id = await taken('two@walk.example');
    await receive(id);
    assert.match(errorsOf(await approve(id)).join(), /^Whoever made this nomination bears the same name/);
    assert.equal(await statusOfNomination(world, id), 'received');
    assert.equal((await slip(dir, id)).status, 409);
    assert.match((await odile.get(`/en/work-queue/${id}`)).text, /work-queue\/[^"]*\/two-people/);
    assert.match(errorsOf(await tellApart(id, ' ')).join(), /Say how you made sure/);
    assert.equal((await tellApart(id, 'Both came to the desk.')).status, 303);
    assert.match((await odile.get(`/en/work-queue/${id}`)).text, /Both came to the desk\./);
    const subject = `nomination:${id}` as const;
    const [event] = await listAbout(world.db, { subject, actions: ['nomination.told_apart'], limit: 5 });
    assert.deepEqual(event?.after, { reasons: 'Both came to the desk.' });
    assert.equal((await approve(id)).status, 303);
    assert.match((await slip(dir, id)).text, /The PIN, shown only once/);
  });

  it('gets the slip of an approved form from a colleague, or from a namesake whom an officer told apart', async () => {
    const alternate = await colleague(world, here, 'alternate_dir');
    assert.equal((await nominate(alternate, 'three@walk.example', { namesake: 'yes' })).status, 303);
    const id = await taken('three@walk.example');
    await receive(id);
    assert.equal((await approve(id)).status, 303);
    const refused = await slip(dir, id);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /If you are two people of the same name, ask the/);
    assert.match((await dir.get(`/en/our-institution/${here}/nominations/${id}`)).text, /bears your name/);
    assert.match((await slip(alternate, id)).text, /The PIN, shown only once/);
    assert.equal((await tellApart(id, 'Seen on both cards.')).status, 303);
    assert.match((await slip(dir, id)).text, /The PIN, shown only once/);
  });

  it('is told apart from nobody where nobody bears their name, nor by an officer of that name', async () => {
    const other = { givenNames: 'Nora', familyName: 'Nobody' };
    assert.equal((await nominate(dir, 'nora@walk.example', other)).status, 303);
    assert.equal(
      (await odile.get(`/en/work-queue/${await taken('nora@walk.example')}/two-people`)).status,
      409,
    );
    const helen = await enrol(world, { ...HELEN, email: 'helen@example.ca', role: 'officer' });
    const id = await taken('three@walk.example');
    assert.equal((await helen.get(`/en/work-queue/${id}/two-people`)).status, 404);
  });
});
