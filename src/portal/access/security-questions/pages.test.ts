import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  givePin,
  goToPin,
  goToQuestions,
  MARIE,
  pinForm,
} from '#test/portal/portal-people.ts';

describe('four questions, in a browser', () => {
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

  it('say which answers are kept, and how one is changed', async () => {
    const visitor = await world.visitor();
    await goToQuestions(visitor, (await givePin(world)).text);
    for (const locale of LOCALES) {
      const page = await viewer.opens(visitor, paths.setQuestions);
      await page.goto(new URL(href(paths.setQuestions, locale), page.url()).href);
      for (const [name, value] of Object.entries({ ...ANSWERS, answer_2: 'ab' })) {
        const field = page.locator(`[name=${name}]`);
        if (name.startsWith('question')) await field.selectOption(value);
        else await field.fill(value);
      }
      const submit = page.locator('#main-form .actions button');
      await submit.click();
      await page.locator('#answer_2-told').waitFor();
      // Told once by the script, it is sent as it is.
      await submit.click();
      await page.locator('.error-summary').waitFor();
      assert.equal(await page.locator('.field > details').count(), 3);
      for (const [size, width] of [
        ['wide', 1280],
        ['narrow', 320],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `kept-answers-${size}-${locale}`);
        assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width);
      }
      await scan(page);
      await page.locator('.field > details summary').first().click();
      await page.locator('#answer_1').fill('Another answer');
      await scan(page);
      await page.context().close();
    }
  });
});

describe('where tries are used up, in a browser', () => {
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

  it('a page keeps nobody out of what can be done now: at the PIN', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const { text } = await givePin(world);
    for (let tries = 0; tries < 5; tries += 1)
      await visitor.post('/en/enrolment/pin', pinForm(text, { ...MARIE, familyName: 'Roy' }));
    await viewer.looksAt(visitor, 'locked-pin', paths.enterPin);
  });

  it('and at the security question, until it is disabled', async () => {
    const organisationId = await addOrganisation(world);
    const { credentialId } = await enrol(world, { role: 'dir', organisationId });
    const visitor = await world.visitor(credentialId);
    for (const name of ['locked-question', 'disabled-question'] as const) {
      const [, field = ''] =
        /name="(answer_\d)"/.exec((await visitor.get('/en/security-question')).text) ?? [];
      for (let tries = 0; tries < 5; tries += 1)
        await visitor.post('/en/security-question', { [field]: 'wrong' });
      await viewer.looksAt(visitor, name, paths.question);
      await world.db.updateTable('throttles').set({ blocked_until: null }).execute();
    }
  });
});
