import { after, before, describe, it } from 'node:test';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { paths } from './paths.ts';

describe('the audit log of the whole portal, in a browser', () => {
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

  it('is a page to narrow', async () => {
    const ada = await enrol(world, { role: 'administrator', givenNames: 'Ada' });
    await viewer.looksAt(ada, 'audit', paths.audit);
  });
});
