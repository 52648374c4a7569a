import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Database } from '#kernel/db/database.ts';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { openSmallSite, type SmallSite } from '#test/site/small-site.tsx';
import { openTestDatabase } from '#test/world/database.ts';
import { freePort } from '#test/world/ports.ts';

let database: Database;
let site: SmallSite;
let browser: TestBrowser;
let origin: string;
before(async () => {
  database = await openTestDatabase();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  site = await openSmallSite({ db: database.schema('portal'), origin });
  await site.app.listen({ host: 'localhost', port });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await database?.close();
});

for (const javaScript of [true, false])
  test(`back after an error meets no question to send again, ${javaScript ? 'with' : 'without'} script`, async () => {
    const page = await (await browser.person({ javaScript })).newPage();
    await page.goto(`${origin}/en/sign-in`);
    await page.getByLabel('Name').fill('anna');
    await presses(page, 'Sign in');
    await page.goto(`${origin}/en/shelves/top/notes/7`);
    await presses(page, 'Keep');
    assert.match(await page.title(), /^Error: Note/);
    if (javaScript)
      assert.equal(await page.locator(':focus').getAttribute('class'), 'error-summary', 'the focus is on it');
    await page.getByLabel('Title').fill('Milk');
    await presses(page, 'Keep');
    assert.equal(new URL(page.url()).pathname, '/en');
    const back = await page.goBack();
    // A page that only another POST would show is an error of the browser's, which it answers without asking us.
    assert.equal(new URL(page.url()).pathname, '/en/shelves/top/notes/7');
    assert.deepEqual([back?.status() ?? 200, (await page.locator('h1, #title').count()) > 0], [200, true]);
    assert.match(await page.title(), /^Note/);
  });

const presses = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForLoadState();
};
