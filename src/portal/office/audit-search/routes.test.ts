import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';

const ADDRESS = '/en/audit-log';

describe('the audit log of the whole portal', () => {
  let world: PortalWorld;
  let ada: Visitor;
  let odile: Visitor;
  let here: string;
  let there: string;
  const people: { id: string; reference: string }[] = [];
  before(async () => {
    world = await openPortal();
    ada = await enrol(world, { role: 'administrator', givenNames: 'Ada' });
    odile = await officer(world, 'Odile');
    [here, there] = [await addOrganisation(world, 'Larchmere'), await addOrganisation(world, 'Fjord')];
    for (const organisation of [here, there]) {
      const nominee = await addNominee(world, organisation, { status: 'completed', forms: true });
      await odile.post(`/en/work-queue/${nominee.id}/receipt`, { day: '2012-11-22', revision: '0' });
      people.push(nominee);
    }
  });
  after(() => world.close());

  const read = async (query: string) => (await ada.get(`${ADDRESS}?${query}`)).text;
  const [mine, theirs] = [() => `nomination:${people[0]?.id}`, () => `nomination:${people[1]?.id}`];

  it('is found by reference, however typed, by institution, by whoever did it, by action and by day', async () => {
    const reference = people[0]?.reference ?? '';
    const odileId = (await listAbout(world.db, { subject: mine(), limit: 1 }))[0]?.actor.id ?? '';
    for (const query of [
      `reference=${reference}`,
      `reference=${reference.replaceAll('-', '').slice(2).toLowerCase()}`,
      `institution=${here}`,
      `person=${odileId}&institution=${here}`,
      `action=nomination.received&institution=${here.toUpperCase()}&from=2012-11-22&to=2012-11-22`,
    ]) {
      const text = await read(query);
      assert.ok(text.includes(mine()), query);
      assert.ok(!text.includes(theirs()), query);
    }
    for (const query of [`action=nomination.received&to=2012-11-21`, 'action=nomination.refused'])
      assert.match(await read(query), /Nothing of the kind/);
  });

  it('goes on behind a line, and each line narrows it', async () => {
    for (let n = 0; n < 21; n += 1) await read('action=audit.read');
    const first = await read('action=audit.read');
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? [];
    assert.match(next, /action=audit\.read&amp;before=\d+/);
    assert.match((await ada.get(next.replaceAll('&amp;', '&'))).text, /First page/);
    assert.match(await read(`institution=${here}`), new RegExp(`institution=${here}[^"]*">Larchmere`));
  });

  it('says what can’t be meant, and reads nothing then', async () => {
    const count = async () => (await listAbout(world.db, { action: 'audit.read', limit: 1000 })).length;
    const before = await count();
    for (const query of [
      'reference=nonsense',
      'person=Ada',
      'institution=x',
      'action=%27%3B',
      'from=2012-02-30',
    ]) {
      const page = await ada.get(`${ADDRESS}?${query}`);
      assert.equal(page.status, 422, query);
      assert.match(page.text, /class="field-error"/);
    }
    assert.equal(await count(), before);
  });

  it('keeps who read it and what they asked for, in codes', async () => {
    await read(`reference=${people[0]?.reference.toLowerCase()}`);
    const [event] = await listAbout(world.db, { action: 'audit.read', limit: 1 });
    assert.deepEqual(event?.after, { reference: people[0]?.reference });
    assert.deepEqual([event?.authority, event?.subject], ['administrator', 'audit:log']);
    assert.equal(event?.organisationId, undefined);
  });

  it('is there for administrators alone', async () => {
    const dir = await enrol(world, { role: 'dir', organisationId: here, givenNames: 'Dir' });
    for (const who of [odile, dir]) assert.equal((await who.get(ADDRESS)).status, 404);
  });
});
