import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { paths as portal } from '#portal/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { sendParts } from '#test/portal/parts.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { jpegScan, pdfScan } from '#test/portal/scans.ts';
import { enrolStudent } from '#test/portal/students.ts';
import {
  type Asked,
  askReady,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
} from '#test/programme/requests.ts';
import { paths } from './paths.ts';

describe('the pages of messages, in a browser', () => {
  let folder: string;
  let world: PortalWorld;
  let viewer: Viewer;
  let fjord: string;
  let dir: Colleague;
  let one: Asked;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'messages-'));
    world = await openPortal({ DATA_DIR: folder });
    viewer = await openViewer(world);
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    ({ organisationId: fjord, dir } = made);
    await takePart(world, fjord, dir.personId);
    one = await askReady(world, fjord, { name: 'Amina', number: '5', by: dir.personId });
    await dir.post(deskOf(fjord), { chosen: one.id });
    const form = `${deskOf(fjord, one.id)}/question`;
    const question = 'Which term did you begin in?\nSend us the timetable, please.';
    const sent = await dir.post(form, { revision: await revisionOn(dir, form), question });
    assert.equal(sent.notice, 'questionSent', sent.text);
  });
  after(async () => {
    await viewer.close();
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('keep no student out, with what is wrong and with what is new', async () => {
    const nobody = await enrolStudent(world, { clientId: '97000088' });
    await viewer.looksAt(nobody, 'messages-none', paths.messages);
    await viewer.looksAt(one.student, 'messages-home', portal.home);
    await viewer.looksAt(one.student, 'messages-new', paths.messages);
    await viewer.looksAt(one.student, 'answer', paths.answer, { id: one.id });
    const page = await viewer.opens(one.student, paths.answer, { id: one.id });
    for (const [locale, width] of [
      ['en', 1280],
      ['fr', 320],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      if (locale === 'fr')
        await page.goto(
          page
            .url()
            .replace('/en/', '/fr/')
            .replace(/answer$/, 'reponse'),
        );
      await page.fill('textarea[name=answer]', 'In September. My timetable is here.');
      await page.setInputFiles('input[name=file1]', {
        name: 'timetable.jpg',
        mimeType: 'image/jpeg',
        buffer: jpegScan(),
      });
      await page.setInputFiles('input[name=file2]', {
        name: 'IMG_0002.HEIC',
        mimeType: 'image/heic',
        buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      });
      await page.click('main form button:not([name])');
      await page.waitForSelector('.error-summary, [role=alert], #file2-error');
      assert.match(await page.content(), /IMG_0002\.HEIC/);
      assert.equal(await page.inputValue('textarea[name=answer]'), 'In September. My timetable is here.');
      await shot(page, `answer-wrong-${locale}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${wide} wide`);
      await scan(page);
    }
  });

  it('keep nobody out where a thread is read', async () => {
    const file = new File([new Uint8Array(pdfScan())], 'relevé de notes de l’automne 2012.pdf');
    const sent = await sendParts(world, one.student, `${one.path}/answer`, [
      ['answer', 'In September.\nMy timetable is here.'],
      ['file2', file],
    ]);
    assert.equal(sent.notice, 'answerSent', sent.text);
    await signEligible(dir, fjord, one.id);
    await passTime(world, minutes(16));
    await viewer.looksAt(dir, 'thread-desk', requests.request, { organisation: fjord, id: one.id });
    await viewer.looksAt(one.student, 'thread-own', paths.thread, { id: one.id });
    await viewer.looksAt(one.student, 'messages-read', paths.messages);
    const late = await sendParts(world, one.student, `${one.path}/answer`, [['answer', 'Once more.']]);
    assert.equal(late.status, 409);
  });
});
