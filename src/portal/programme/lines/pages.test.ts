import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { paths } from './paths.ts';

describe('the pages of a line of business, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  const at = { line: 'ocwpp', id: '' };
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    at.id = await addOrganisation(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    await addOrganisation(world, 'Larchmere College');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out', async () => {
    await viewer.looksAt(odile, 'line', paths.line, at);
    await viewer.looksAt(odile, 'line-institution-new', paths.participant, at);
    const path = `/en/lines-of-business/ocwpp/institutions/${at.id}`;
    const asking = await viewer.opens(odile, paths.participant, at);
    await asking.locator('#main-form button').last().click();
    await asking.locator('[name=seen]').waitFor({ state: 'attached' });
    await shot(asking, 'line-institution-begins');
    await scan(asking);
    await asking.context().close();
    assert.equal((await odile.post(path, { from: '2009-09-01', seen: 'yes' })).status, 303);
    await viewer.looksAt(odile, 'line-institution', paths.participant, at);
    await viewer.looksAt(odile, 'line-institutions', paths.participants, at);
    await viewer.looksAt(odile, 'line-trial', paths.tryRule, at);
  });

  it('keep nobody out when a case is decided, nor when it can’t be', async () => {
    const page = await viewer.opens(odile, paths.tryRule, at);
    for (const [name, value] of [
      ['askedOn', '2010-05-03'],
      ['from1', '2009-09-08'],
      ['to1', '2009-12-18'],
      ['from2', '2010-01-04'],
      ['to2', '2010-04-23'],
      ['from3', '2009-06-01'],
      ['to3', '2009-07-31'],
    ] as const)
      await page.locator(`[name=${name}]`).fill(value);
    for (const row of [1, 2, 3]) {
      await page.locator(`[name=load${row}]`).selectOption(row === 3 ? 'part_time' : 'full_time');
      await page.locator(`[name=standing${row}]`).selectOption('satisfactory');
      await page.locator(`[name=programme${row}]`).selectOption('credential');
    }
    await page.locator('#main-form button').last().click();
    await page.locator('.window-bar').waitFor();
    await shot(page, 'line-trial-decided');
    await scan(page);
    await page.locator('[name=to1]').fill('2009-01-01');
    await page.locator('#main-form button').last().click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'wrong-line-trial');
    await scan(page);
    await page.context().close();
  });
});
