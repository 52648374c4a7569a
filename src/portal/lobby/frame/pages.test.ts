import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';

describe('a page that is not found, in a browser', () => {
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

  it('keeps nobody out of the ways on and of asking for help with its reference', async () => {
    const page = await viewer.opens(null, paths.front);
    for (const [name, width] of [
      ['wide', 1280],
      ['narrow', 320],
    ] as const)
      for (const address of ['/en/nothing', '/fr/rien']) {
        await page.setViewportSize({ width, height: 800 });
        const answer = await page.goto(new URL(address, page.url()).href);
        assert.equal(answer?.status(), 404);
        await shot(page, `not-found-${name}-${address.slice(1, 3)}`);
        await scan(page);
        const reference = await page.locator('.reference code').textContent();
        const html = await page.content();
        const [help, guide] = address.startsWith('/en')
          ? ['/en/ask-for-help', '/en/guide']
          : ['/fr/demander-de-l-aide', '/fr/guide'];
        for (const link of [`"${help}?reference=${reference}"`, `"${guide}"`])
          assert.ok(html.includes(link), link);
      }
  });
});
