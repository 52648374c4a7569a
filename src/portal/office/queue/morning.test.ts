import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom, sendFile } from '#test/portal/portal-queue.ts';
import { pngScan } from '#test/portal/scans.ts';

const [FORMS, APPROVED, LETTERS] = [17, 5, 10];

describe('a morning of an officer, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  const references: string[] = [];
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    const college = await addOrganisation(world, 'Larchmere College');
    const add = (more: Parameters<typeof addNominee>[2]) =>
      addNominee(world, college, { forms: true, ...more });
    for (let n = 0; n < FORMS; n += 1) references.push((await add({ status: 'completed' })).reference);
    for (let n = 0; n < APPROVED; n += 1) {
      const { id } = await add({ status: 'received' });
      const picture = new File([new Uint8Array(pngScan())], `${n}.png`, { type: 'image/png' });
      await sendFile(world, odile, `/en/work-queue/${id}/scans`, 'scan', picture);
    }
    for (let n = 0; n < LETTERS; n += 1) {
      const { id } = await add({ status: 'approved' });
      await pdfFrom(world, odile, `/en/pin-letters/print/${id}`);
    }
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  /** Counts the pages that come, and what is pressed; a scanner types by itself. */
  function counted(page: Page) {
    const count = { pages: 1, presses: 0 };
    page.on('domcontentloaded', () => {
      count.pages += 1;
    });
    const arriving = async (act: () => Promise<void>) => {
      const arrived = page.waitForEvent('domcontentloaded');
      await act();
      await arrived;
    };
    const press = async (name: string | RegExp, role: 'link' | 'button' = 'button') => {
      count.presses += 1;
      await arriving(() => page.getByRole(role, { name }).first().click());
    };
    return { count, press, arriving };
  }

  it('receives seventeen forms on one page, by their codes', async () => {
    const page = await viewer.opens(odile, paths.workQueue);
    const { count, press, arriving } = counted(page);
    await press('Record receipts', 'link');
    for (const reference of references) {
      await page.locator('#reference').fill(reference);
      await arriving(() => page.keyboard.press('Enter'));
      await page.getByText(`${reference}, `).waitFor();
    }
    await press('Record 17 receipts');
    await page.getByText('17 receipts were recorded').waitFor();
    assert.deepEqual(count, { pages: 20, presses: 2 });
  });

  it('approves five, one after the other, with the scan beside the names', async () => {
    const page = await viewer.opens(odile, paths.workQueue);
    const { count, press } = counted(page);
    await press(/^To approve/, 'link');
    await press('Marie-Ève Tremblay', 'link');
    await press('Approve, return or refuse', 'link');
    for (let n = 0; n < APPROVED; n += 1) {
      await page.locator('figure.scan img').waitFor();
      count.presses += 1;
      await page.locator('input[value="approve"]').check();
      await press('Decide and open the next');
      await page.getByText(/^The nomination .*was approved/).waitFor();
    }
    assert.match(page.url(), /\/work-queue\?tray=to_approve$/);
    assert.deepEqual(count, { pages: 9, presses: 13 });
  });

  it('posts ten letters on one page', async () => {
    const page = await viewer.opens(odile, paths.lettersOut);
    const { count, press } = counted(page);
    const numbers = page.locator('input[name^="number-"]');
    assert.equal(await numbers.count(), LETTERS);
    for (let n = 0; n < LETTERS; n += 1) await numbers.nth(n).fill(`7023210039414${600 + n}`);
    await press('Record the postings');
    await page.getByText('10 postings were recorded').waitFor();
    assert.deepEqual(count, { pages: 2, presses: 1 });
  });
});
