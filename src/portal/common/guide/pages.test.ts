import { after, before, describe, it } from 'node:test';
import { guidePath } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';

describe('the front page and the guide, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;

  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out', async () => {
    await viewer.looksAt(null, 'front', paths.front);
    await viewer.looksAt(null, 'guide', paths.guide);
  });

  it('keep nobody out of a section; to print, they are one page that has them all', async () => {
    await viewer.looksAt(null, 'guide-pin', guidePath('pin'));
    await viewer.looksAt(null, 'guide-print', paths.guidePrint);
  });

  it('keep nobody out of what a search found, or did not find', async () => {
    for (const words of ['lost PIN', 'zebra']) {
      const page = await viewer.opens(null, paths.guide);
      await page.getByRole('searchbox').fill(words);
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL(/=/);
      await shot(page, `guide-search-${words.slice(0, 4)}`);
      await scan(page);
      await page.context().close();
    }
  });
});
