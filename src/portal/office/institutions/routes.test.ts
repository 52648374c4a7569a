import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';

describe('officers look up institutions', () => {
  let world: PortalWorld;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
  });
  after(() => world.close());

  it('of every place, by words of their names, and lead on to their people and nominations', async () => {
    const id = await addOrganisation(world, 'Larchmere College');
    await addOrganisation(world, 'Collège du Fjord');
    await world.db.updateTable('organisations').set({ jurisdiction: 'BC' }).where('id', '=', id).execute();
    await enrol(world, { role: 'dir', organisationId: id, givenNames: 'Helen', familyName: 'Whitlock' });
    const nominee = await addNominee(world, id, { familyName: 'Narayan' });
    const all = (await odile.get('/en/all-institutions')).text;
    assert.match(all, /2 institutions[\s\S]*Collège du Fjord[\s\S]*Larchmere College[\s\S]*British Columbia/);
    const found = (await odile.get('/en/all-institutions?q=larch&place=BC')).text;
    assert.match(found, new RegExp(`href="/en/all-institutions/${id}"`));
    assert.doesNotMatch(found, /Fjord/);
    assert.match((await odile.get('/en/all-institutions?q=nowhere')).text, /No institution matches/);
    const one = (await odile.get(`/fr/tous-les-etablissements/${id}`)).text;
    assert.match(one, /Helen Whitlock[\s\S]*1\scandidature/);
    assert.ok(one.includes(`href="/fr/travail-en-attente/${nominee.id}"`));
    const held = (await odile.get(`/en/work-queue/${nominee.id}`)).text;
    assert.ok(held.includes(`href="/en/all-institutions/${id}"`), 'from a case to its institution');
  });

  it('and nobody else does', async () => {
    const id = await addOrganisation(world, 'Maple College');
    for (const role of ['administrator', 'coordinator', 'dir'] as const) {
      const who = await enrol(world, {
        role,
        givenNames: role,
        ...(role === 'dir' && { organisationId: id }),
        ...(role === 'coordinator' && { jurisdiction: 'ON' as const }),
      });
      for (const path of ['', `/${id}`])
        assert.equal((await who.get(`/en/all-institutions${path}`)).status, 404, role);
    }
    assert.equal((await odile.get('/en/all-institutions/nonsense')).status, 404);
    assert.equal(
      (await odile.get(`/en/all-institutions/${'0'.repeat(8)}-0000-4000-8000-000000000000`)).status,
      404,
    );
  });
});
