import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lostPaths } from '#portal/common/students/paths.ts';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { HOUR } from '#test/world/clock.ts';

describe('the pages of students who lost their answers, in a browser', () => {
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

  it('keep nobody out, from the question to the day of waiting', async () => {
    const enrolled = await enrolStudent(world);
    const { text } = await enrolled.post('/en/recovery-code', { replaces: '' });
    const code = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
    world.clock.advance(HOUR);
    const amina = await world.visitor(enrolled.credentialId);
    await viewer.looksAt(amina, 'lost-question', paths.question);
    await viewer.looksAt(amina, 'lost-prove', lostPaths.lostAnswers);
    await world.db.updateTable('persons').set({ questions_status: 'disabled' }).execute();
    await viewer.looksAt(amina, 'lost-disabled', paths.question);
    const page = await viewer.opens(amina, lostPaths.lostAnswers);
    await page.getByLabel('Given name(s)').fill('Amina');
    await page.getByLabel('Family name').fill('Diallo');
    await page.getByLabel('Date of birth').fill('1990-05-18');
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'lost-wrong');
    await scan(page);
    assert.equal(await page.getByLabel('Recovery code').inputValue(), '');
    await page.getByLabel('Date of birth').fill('1990-05-17');
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Your new questions wait for a day' }).waitFor();
    await viewer.looksAt(amina, 'lost-held', lostPaths.lostAnswers);
  });
});
