import { after, before, describe, it } from 'node:test';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { paths as own } from '../paths.ts';

const LONG = { givenNames: 'Marie-Ève Wilhelmina', familyName: 'Whitlock-Beauchemin de Saint-Hyacinthe' };

describe('the receipts of a mail, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('are a page for a scanner: empty, and with what can and can’t be recorded', async () => {
    await viewer.looksAt(odile, 'receipts-empty', own.receipts);
    await viewer.sendsNothing(odile, 'receipts-nothing', own.receipts);
    const college = await addOrganisation(
      world,
      'Collège d’enseignement général et professionnel de Larchmere',
    );
    const listed: string[] = [];
    for (const status of ['completed', 'invited', 'received', 'pin_issued', 'refused'] as const)
      listed.push(
        (await addNominee(world, college, { ...LONG, status, forms: status === 'completed' })).reference,
      );
    await odile.post('/en/work-queue/receipts', {
      day: '2012-11-22',
      listed,
      pasted: 'PP-1',
      reference: listed[1] ?? '',
    });
    await viewer.looksAt(odile, 'receipts-listed', own.receipts);
  });
});
