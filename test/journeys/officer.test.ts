import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import type { Download, Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as letters } from '#portal/office/pin-letters/fr.ts';
import { words as runs } from '#portal/office/pin-letters/runs/fr.ts';
import { words as queue } from '#portal/office/queue/fr.ts';
import { words as scans } from '#portal/office/scans/fr.ts';
import { words as unlock } from '#portal/office/unlock/fr.ts';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { personOf } from '#test/portal/portal-moves.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer, statusOfNomination } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';
import { readPdf } from '#test/site/pdf.ts';

/** An officer's day in a browser: signed forms come in by mail, PIN letters go out. */
describe('an officer’s day', () => {
  let folder: string;
  let world: PortalWorld;
  let browser: TestBrowser;
  let origin: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'officer-'));
    world = await openPortal({ DATA_DIR: folder });
    origin = (await world.app.listen({ port: 0, host: 'localhost' })).replace(
      /127\.0\.0\.1|\[::1\]/,
      'localhost',
    );
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true });
  });

  /** Somebody's browser after they have logged in. */
  const browserOf = async (
    visitor: Visitor,
    locale: Locale,
    javaScript: boolean,
    width = 1280,
  ): Promise<Page> => {
    const context = await browser.person({ locale, javaScript, viewport: { width, height: 900 } });
    await context.addCookies([{ name: 'portal', value: visitor.cookie(), url: origin }]);
    return context.newPage();
  };
  const pdfOf = async (download: Download) => readPdf(await buffer(await download.createReadStream()));

  for (const [locale, javaScript] of [
    ['en', true],
    ['fr', false],
  ] as const)
    it(`goes from the envelope to the posted letter, in ${locale}, ${javaScript ? 'with' : 'without'} script`, async () => {
      const [q, s, l] = [queue[locale], scans[locale], letters[locale]];
      const organisation = await addOrganisation(world, `Collège du Fjord (${locale})`);
      const nominee = await addNominee(world, organisation, { status: 'completed', forms: true });
      const page = await browserOf(await officer(world, `Odile-${locale}`), locale, javaScript);
      const look = async (name: string) => {
        await shot(page, `officer-${locale}-${name}`);
        await scan(page);
      };
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();

      await page.goto(origin + paths.workQueue[locale]);
      await look('1-queue');
      await page.getByLabel(q.list.search).fill(nominee.reference.replaceAll('-', ' ').toLowerCase());
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Marie-Ève Tremblay' }).waitFor();
      await look('2-case');

      await follow(q.one.next.receive);
      // It stands there filled in with today.
      await page.getByLabel(q.receipt.day).fill('');
      await press(q.receipt.submit);
      await look('3-receipt-faulty');
      await page.getByLabel(q.receipt.day).fill('2012-11-22');
      await press(q.receipt.submit);
      await page.getByText(q.notices.receiptRecorded).waitFor();

      await follow(q.one.next.scan);
      // From a file: 40 MB would be slow to hand over to the browser in a message.
      const choose = async (name: string, bytes: Buffer) => {
        const file = join(folder, name);
        await writeFile(file, bytes);
        await page.getByLabel(s.attach.file).setInputFiles(file);
      };
      await choose('form.pdf', Buffer.from('MZ not a form'));
      await press(s.attach.submit);
      await page.getByRole('alert').getByText(s.attach.errors.kind).waitFor();
      await look('4-scan-refused');
      await choose('large.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(40_000_000)]));
      await press(s.attach.submit);
      await page.getByRole('alert').getByText(s.attach.errors.tooLarge).waitFor();
      await choose('form.pdf', pdfScan(locale));
      await press(s.attach.submit);
      await page.getByText(s.notices.scanAttached).waitFor();
      await look('5-scanned');

      await follow(q.one.next.decide);
      await look('6-decide');
      await page.getByLabel(q.decide.approve, { exact: true }).check();
      await press(q.decide.submit);
      await page.getByText(q.notices.nominationApproved).waitFor();

      await follow(q.one.next.print);
      await look('7-print');
      const [letter] = await Promise.all([page.waitForEvent('download'), press(l.print.submit)]);
      const { pages, lang } = await pdfOf(letter);
      assert.equal(lang, 'fr-CA');
      assert.equal(pages.length, 1);
      assert.ok(letter.suggestedFilename().startsWith(l.print.fileName));
      // Script follows of itself.
      if (!javaScript) await follow(l.print.follow);
      await page.getByText(l.one.made.print).waitFor();
      await look('8-made');
      await page.goto(origin + paths.printLetter[locale].replace(':id', nominee.id));
      await page.getByRole('heading', { level: 1, name: l.refused.title }).waitFor();
      await look('8-printed-twice');

      await follow(l.refused.letter);
      await follow(l.one.post);
      await page.getByLabel(l.post.number).fill('RN 123 456 785 CA');
      await page.getByLabel(l.post.day).fill('2012-11-22');
      await look('9-posting');
      await press(l.post.submit);
      await page.getByText(l.notices.letterPosted).waitFor();
      await look('10-letter');
      await follow(l.one.void);
      await look('11-void');
      await page.goto(origin + paths.dashboard[locale]);
      await look('12-dashboard');
      assert.equal(await statusOfNomination(world, nominee.id), 'pin_issued');
    });

  for (const javaScript of [false, true])
    it(`prints many letters as one file, and follows its progress, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const w = letters.en;
      const organisation = await addOrganisation(world, 'Northern College');
      const people = ['Able', 'Baker', 'Clark'];
      for (const familyName of people)
        await addNominee(world, organisation, {
          status: 'approved',
          familyName,
          email: `${familyName}@example.ca`,
        });
      const page = await browserOf(await officer(world, 'Oscar'), 'en', javaScript);
      await page.goto(origin + paths.pinLetters.en);
      await shot(page, 'officer-letters-1-to-print');
      await scan(page);
      await page.getByRole('button', { name: w.list.submit }).click();
      await page.getByText(w.list.none).first().waitFor();
      for (const name of people) await page.getByLabel(w.list.chooseOne(`Marie-Ève ${name}`)).check();
      await page.getByRole('button', { name: w.list.submit }).click();
      await shot(page, 'officer-letters-2-run');
      await scan(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: runs.en.submit }).click(),
      ]);
      assert.equal((await pdfOf(file)).pages.length, 4);
      // Script follows of itself.
      if (!javaScript) await page.getByRole('link', { name: runs.en.follow }).click();
      await page.getByText(runs.en.ended(3)).waitFor();
      await shot(page, 'officer-letters-3-ended');
      await scan(page);
      await page.getByRole('link', { name: runs.en.out }).click();
      await shot(page, 'officer-letters-4-out');
      await scan(page);
    });

  it('unlocks somebody with a second officer’s help, on a narrow screen', async () => {
    const w = unlock.fr;
    const organisation = await addOrganisation(world, 'Collège de l’Anse');
    const dir = await enrol(world, {
      givenNames: 'Zoé',
      familyName: 'Côté',
      role: 'dir',
      organisationId: organisation,
    });
    const person = await personOf(world, dir);
    const first = await browserOf(await officer(world, 'Olga'), 'fr', true, 320);
    await first.goto(origin + paths.people.fr);
    await first.getByLabel(w.list.search).fill('cote');
    await first.getByRole('button', { name: w.list.submit }).click();
    await first.getByRole('link', { name: 'Zoé Côté' }).click();
    await shot(first, 'officer-unlock-1-person');
    await scan(first);
    await first.getByRole('link', { name: w.one.reset }).click();
    await scan(first);
    await first.getByRole('button', { name: w.reset.submit }).click();
    await first.getByText(w.notices.resetAsked).waitFor();
    const second = await browserOf(await officer(world, 'Omar'), 'fr', true);
    await second.goto(origin + paths.people.fr);
    await shot(second, 'officer-unlock-2-waiting');
    await scan(second);
    await second.goto(origin + paths.person.fr.replace(':id', person));
    await second.getByRole('link', { name: w.one.settle }).click();
    await second.getByLabel(w.settle.confirm).check();
    await shot(second, 'officer-unlock-3-second');
    await scan(second);
    await second.getByRole('button', { name: w.settle.submit }).click();
    await second.getByText(w.notices.resetDone).waitFor();
    await scan(second);
  });
});
