import { after, before, describe, it } from 'node:test';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { paths } from './paths.ts';

describe('institutions as officers see them, in a browser', () => {
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

  it('are a list and a page each', async () => {
    const odile = await officer(world, 'Odile');
    const id = await addOrganisation(world, 'Collège d’enseignement général et professionnel de Larchmere');
    await addNominee(world, id, { familyName: 'Whitlock-Beauchemin de Saint-Hyacinthe' });
    await viewer.looksAt(odile, 'institutions-list', paths.institutions);
    await viewer.looksAt(odile, 'institutions-one', paths.institution, { id });
  });
});
