import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, givePin } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom } from '#test/portal/portal-queue.ts';

const DAY = 86_400_000;

describe('the dashboard', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    organisation = await addOrganisation(world);
  });
  after(() => world.close());

  const rowOf = (text: string, label: string) =>
    new RegExp(`${label}</th>(.*?)</tr>`, 's')
      .exec(text)?.[1]
      ?.replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/)
      .map(Number);

  it('has something to say about nothing', async () => {
    const page = await odile.get('/en/dashboard');
    assert.deepEqual(rowOf(page.text, 'Signed forms awaited'), [0, 0, 0, 0, 0]);
    assert.match(page.text, /Nobody has enrolled yet/);
  });

  it('counts nominations by state and age, everywhere or in one province', async () => {
    for (const days of [1, 6.9, 8, 100]) {
      const { id } = await addNominee(world, organisation, { status: 'completed' });
      const began = new Date(world.clock.now().getTime() - days * DAY);
      await world.db.updateTable('nominations').set({ created_at: began }).where('id', '=', id).execute();
    }
    const all = await odile.get('/en/dashboard');
    assert.deepEqual(rowOf(all.text, 'Signed forms awaited'), [2, 1, 0, 1, 4]);
    assert.deepEqual(
      rowOf((await odile.get('/en/dashboard?place=QC')).text, 'Signed forms awaited'),
      [2, 1, 0, 1, 4],
    );
    assert.deepEqual(
      rowOf((await odile.get('/fr/tableau-de-bord?place=ON')).text, 'Formulaires signés attendus'),
      [0, 0, 0, 0, 0],
    );
  });

  it('counts letters that nobody has used', async () => {
    const { id } = await addNominee(world, organisation, { status: 'approved' });
    assert.equal((await pdfFrom(world, odile, `/en/pin-letters/print/${id}`)).status, 200);
    const page = await odile.get('/en/dashboard');
    assert.deepEqual(rowOf(page.text, 'Printed, not posted'), [1, 0, 0, 0, 1]);
    const [, list = ''] = /<a href="([^"]+)">Printed, not posted/.exec(page.text) ?? [];
    assert.match((await odile.get(list)).text, /To post – 1 letter</);
    assert.doesNotMatch((await odile.get('/en/dashboard?place=QC')).text, /<a[^>]*>Printed, not posted/);
  });

  it('says how long half of the people took from their forms to their enrolment', async () => {
    for (const days of [10, 20, 60]) {
      const { id } = await addNominee(world, organisation, { status: 'completed' });
      const { id: pinId } = await givePin(world, { role: 'dir', organisationId: organisation });
      const now = world.clock.now();
      const person = await world.db.selectFrom('persons').select('id').limit(1).executeTakeFirstOrThrow();
      await world.db
        .updateTable('pins')
        .set({ status: 'redeemed', redeemed_at: now, redeemed_by: person.id })
        .where('id', '=', pinId)
        .execute();
      await world.db
        .updateTable('nominations')
        .set({ pin_id: pinId, status: 'enrolled', completed_at: new Date(now.getTime() - days * DAY) })
        .where('id', '=', id)
        .execute();
    }
    const english = (await odile.get('/en/dashboard')).text;
    assert.match(english, /Half of the people enrolled within 20 days/);
    assert.doesNotMatch(english, /<details[^>]* open/);
    const options = (text: string) =>
      [...text.matchAll(/<option value="([A-Z]{2})"/g)].map(([, code]) => code).join(' ');
    assert.match(options(english), /^AB BC MB NB NL NT NS NU ON PE QC SK YT$/);
    const french = (await odile.get('/fr/tableau-de-bord')).text;
    assert.equal(options(french), 'AB BC PE MB NB NS NU ON QC SK NL NT YT');
    assert.match((await odile.get('/en/dashboard?place=YT')).text, /Nobody has enrolled yet/);
  });

  it('does not exist for anybody else', async () => {
    const dir = await enrol(world, { role: 'dir', organisationId: organisation, givenNames: 'Dora' });
    assert.equal((await dir.get('/en/dashboard')).status, 404);
  });
});
