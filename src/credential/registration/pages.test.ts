import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { type CredentialWorld, openCredentialWorld, registration } from '#test/oidc/credential-world.ts';

describe('registering, in a browser', () => {
  let world: CredentialWorld;
  let browser: TestBrowser;

  before(async () => {
    world = await openCredentialWorld();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await world.close();
  });

  /** The form, filled in. */
  async function fillIn(locale: Locale, over: Record<string, string>, javaScript = true): Promise<Page> {
    const page = await (await browser.person({ locale, javaScript })).newPage();
    await page.goto(`${world.origin}${locale === 'en' ? '/en/register/terms' : '/fr/inscription/modalites'}`);
    await page.locator('#main-form button').first().click();
    for (const [name, value] of Object.entries({ ...registration('x'), ...over })) {
      const field = page.locator(`[name=${name}]`);
      if (name.startsWith('question')) await field.selectOption(value);
      else await field.fill(value);
    }
    return page;
  }

  const submit = (page: Page) => page.locator('#main-form .actions button').click();

  it('one mistake leaves the secrets kept, wide and narrow, in both languages', async () => {
    for (const [locale, javaScript] of [
      ['en', true],
      ['fr', false],
    ] as const) {
      const page = await fillIn(locale, { userId: 'sho' }, javaScript);
      await submit(page);
      await page.locator('.error-summary').waitFor();
      assert.equal(await page.locator('.field > details').count(), 5);
      for (const [size, width] of [
        ['wide', 1280],
        ['narrow', 320],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `kept-registration-${size}-${locale}`);
        assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width);
      }
      await scan(page);
      await page.locator('[name=userId]').fill(`kept.in.${locale}`);
      // One is changed all the same.
      await page.locator('.field > details summary').last().click();
      await page.locator('[name=answer3]').fill('Another lake');
      await shot(page, `kept-registration-changing-${locale}`);
      await submit(page);
      await page.waitForURL(/complete|terminee/);
      await page.context().close();
    }
  });

  it('a script tells lengths, equality and doubles before anything is sent', async () => {
    const page = await fillIn('en', {
      userId: 'told.before',
      password: 'short',
      again: 'shorter',
      question2: 'first-pet',
      answer1: 'Ab',
      answer2: 'Éléphant rose',
      answer3: 'elephant-ROSE',
    });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.locator('[name=answer3]').blur();
    const told = async () => page.locator('.field-error').allTextContents();
    assert.deepEqual(await told(), [
      'Your password must have at least 12 characters.',
      'The two passwords are not the same. Type them again.',
      'Answer 1 must have at least 3 letters or digits.',
      'Question 2 is the same as another. Choose three different questions.',
      'Answer 3 is the same as another. Give three different answers.',
    ]);
    await shot(page, 'told-before');
    await scan(page);
    await submit(page);
    assert.equal(await page.evaluate<string>('document.activeElement.name'), 'password');
    assert.deepEqual(sent, []);
    // The server judges, also what the script believes to be wrong.
    await submit(page);
    await page.locator('.error-summary').waitFor();
    assert.equal(sent.length, 1);
    await page.context().close();
  });
});
