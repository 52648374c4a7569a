import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { askFor, takePart } from '#test/programme/requests.ts';
import { moveDeadlines } from './move.ts';
import { paths } from './paths.ts';

const LONG = 'La ligne du fournisseur était en panne la veille, et non ce jour-là. '.repeat(5).trim();

/** An outage of a day that is over, as its form sends it. */
const TYPED = { fromDay: '2012-11-21', fromTime: '09:00', toDay: '2012-11-21', toTime: '12:30' };

describe('the pages of outages, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let admin: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const { organisationId, dir } = await institution(world, 'Fjord College');
    await takePart(world, organisationId, dir.personId);
    admin = await enrol(world, {
      role: 'administrator',
      givenNames: 'Marie-Madeleine-Élisabeth',
      familyName: 'Vaillancourt-Saint-Laurent',
      email: 'admin@example.ca',
      organisationId: null,
    });
    const { id } = await askFor(world, organisationId);
    await world.db.updateTable('verifications').set({ due_on: '2012-11-21' }).where('id', '=', id).execute();
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out from the empty list to what would move', async () => {
    await viewer.looksAt(admin, 'outages-none', paths.outages);
    await viewer.looksAt(admin, 'outage-record', paths.record);
    await viewer.sendsNothing(admin, 'outage-record-errors', paths.record);
    const page = await viewer.opens(admin, paths.record);
    for (const [field, text] of Object.entries(TYPED)) await page.locator(`[name=${field}]`).fill(text);
    await page.locator('[name=sure]').check();
    await page.locator('#main-form button').last().click();
    for (const locale of ['en', 'fr'] as const) {
      if (locale === 'fr') await page.getByText('Français').click();
      await page.locator(`html[lang^=${locale}] [name=mend]`).waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `outage-preview-${width}-${locale}`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(wide <= width, `it is ${wide} wide`);
        await scan(page);
      }
    }
    await page.context().close();
  });

  it('keep nobody out where outages are on record, and are taken back', async () => {
    const recorded = await admin.post(href(paths.record, 'en'), { ...TYPED, sure: 'yes', seen: 'yes' });
    assert.equal(recorded.notice, 'outageRecorded', recorded.text);
    const seen = ['2012-11-14', '2012-11-07'].map((day) => ({
      from_at: new Date(`${day}T12:00:00Z`),
      to_at: new Date(`${day}T20:00:00Z`),
      recorded_by: null,
      recorded_at: world.clock.now(),
    }));
    const [byItself] = await world.db.insertInto('outages').values(seen).returning('id').execute();
    const { id } = byItself ?? assert.fail('no outage');
    await moveDeadlines(world.deps, id);
    await world.deps.jobs.drain();
    assert.match(
      (await admin.get(href(paths.takeBack, 'en', { id }))).text,
      /So far it has moved no deadline/,
    );
    await viewer.looksAt(admin, 'outage-take-back', paths.takeBack, { id });
    await viewer.sendsNothing(admin, 'outage-take-back-errors', paths.takeBack, { id });
    const taken = await admin.post(href(paths.takeBack, 'en', { id }), { why: LONG });
    assert.equal(taken.notice, 'outageTakenBack', taken.text);
    await viewer.looksAt(admin, 'outages', paths.outages);
    await viewer.prints(admin, 'outages', paths.outages);
  });
});
