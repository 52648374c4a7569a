import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';

describe('a line of the work queue', () => {
  let world: PortalWorld;
  let officers: readonly [Visitor, Visitor];
  let organisation: string;
  before(async () => {
    world = await openPortal();
    officers = [await officer(world, 'Odile'), await officer(world, 'Oscar')];
    organisation = await addOrganisation(world);
  });
  after(() => world.close());

  const add = (more: Parameters<typeof addNominee>[2] = {}) => addNominee(world, organisation, more);

  it('says in a tray how long each waits and what it lacks, not the tray again', async () => {
    await add({ status: 'received', confirmation: 'awaiting' });
    const { text } = await officers[0].get('/en/work-queue?tray=to_check');
    assert.match(text, /Since today/);
    assert.match(text, /No scan/);
    assert.match(text, /Coordinator awaited/);
    assert.doesNotMatch(text, /Where it stands/);
  });

  it('counts the work of the trays, and everything over its table alone', async () => {
    for (const tray of ['to_check', 'all']) {
      const { text } = await officers[0].get(`/en/work-queue?tray=${tray}`);
      assert.match(text, /Overdue <span class="tab-count">/);
      assert.match(text, /All nominations<\/a>/);
    }
  });

  it('calls letters overdue that wait a week to be printed or posted, and says so on their lines', async () => {
    const day = 86_400_000;
    const ago = (days: number) => new Date(world.clock.now().getTime() - days * day);
    const set = (id: string, decided_at: Date) =>
      world.db.updateTable('nominations').set({ decided_at }).where('id', '=', id).execute();
    await set((await add({ status: 'approved', familyName: 'Unprinted' })).id, ago(8));
    await set((await add({ status: 'approved', familyName: 'Fresh' })).id, ago(6));
    const { text } = await officers[0].get('/en/work-queue?tray=overdue');
    assert.match(text, /Overdue – 1 nomination/);
    assert.match(text, /Unprinted[\s\S]*8 days[\s\S]*Letter not printed/);
    assert.doesNotMatch(text, /Fresh/);
    const unposted = await add({ status: 'approved', familyName: 'Unposted' });
    const issued = await officers[1].post(`/en/pin-letters/print/${unposted.id}`);
    assert.equal(issued.status, 200);
    assert.doesNotMatch((await officers[0].get('/en/work-queue?tray=overdue')).text, /Unposted/);
    await world.db
      .updateTable('pin_letters')
      .set({ printed_at: ago(8) })
      .execute();
    assert.match(
      (await officers[0].get('/fr/travail-en-attente?tray=overdue')).text,
      /Unposted[\s\S]*Lettre non postée/,
    );
  });
});
