import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { studentPaths } from '#portal/common/arrival/paths.ts';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrolStudent, goToDetails, goToStudentTerms } from '#test/portal/students.ts';

describe('the way in of students, in a browser', () => {
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

  it('keeps nobody out, wide and narrow, in both languages', async () => {
    const visitor = await world.visitor();
    await goToStudentTerms(visitor);
    await viewer.looksAt(null, 'front', { en: '/en', fr: '/fr' });
    await viewer.looksAt(visitor, 'student-welcome', paths.welcome);
    await viewer.looksAt(visitor, 'student-have-pin', paths.havePin);
    await viewer.looksAt(visitor, 'student-no-pin', paths.noPin);
    await viewer.looksAt(visitor, 'student-capacity', studentPaths.capacity);
    await viewer.looksAt(visitor, 'student-terms', studentPaths.studentTerms);
    await visitor.post('/en/enrolment/student-terms', { answer: 'accept', version: '1' });
    await viewer.looksAt(visitor, 'student-details', studentPaths.studentDetails);
  });

  it('keeps nobody out when something is wrong', async () => {
    const visitor = await world.visitor();
    await goToDetails(visitor);
    for (const [path, width] of [
      [studentPaths.studentDetails, 1280],
      [studentPaths.studentDetails, 320],
      [studentPaths.capacity, 320],
    ] as const) {
      const page = await viewer.opens(visitor, path);
      await page.setViewportSize({ width, height: 900 });
      if (path === studentPaths.studentDetails)
        await page.getByRole('textbox', { name: 'Client ID' }).fill('9001');
      await page.locator('#main-form button.button').last().click();
      await page.locator('.error-summary').waitFor();
      await shot(page, `wrong-${path.en.split('/').at(-1)}-${width}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${path.en} is ${wide} wide`);
      await scan(page);
      await page.context().close();
    }
  });

  it('ends at a home and an account of their own', async () => {
    const amina = await enrolStudent(world, { email: 'amina@example.ca' });
    await viewer.looksAt(amina, 'student-home', paths.home);
    await viewer.looksAt(amina, 'student-account', paths.account);
  });
});
