import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scan as axe } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
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

  it('take scan after scan without a look at the screen, whatever one of them was', async () => {
    const college = await addOrganisation(world, 'Collège de Larchmere');
    const eva = await officer(world, 'Eva');
    const add = async () => (await addNominee(world, college, { forms: true })).reference;
    const [one, two] = [await add(), await add()];
    const page = await viewer.opens(eva, own.receipts);
    await page.locator('[name=reference]').focus();
    for (const scan of [one, 'PP-ZZZZ-9999', two]) {
      await page.keyboard.type(scan);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      await page.waitForFunction('document.activeElement?.id === "reference"');
      assert.equal(await page.locator('[name=reference]').inputValue(), '');
    }
    await page.getByRole('button', { name: 'Record 2 receipts' }).click();
    await page.getByText('2 receipts were recorded, and the nominees were told.').waitFor();
    await shot(page, 'receipts-recorded');
    await axe(page);
    await page.context().close();
  });
});
