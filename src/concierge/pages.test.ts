import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { nameOf } from '#test/oidc/concierge-person.ts';
import { type ConciergeWorld, openConciergeWorld } from '#test/oidc/concierge-world.ts';

let world: ConciergeWorld;
let browser: TestBrowser;
before(async () => {
  world = await openConciergeWorld();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await world.close();
});

const WORDS = {
  en: { accept: 'I accept', continue: 'Continue', cancel: 'Cancel' },
  fr: { accept: 'J’accepte', continue: 'Continuer', cancel: 'Annuler' },
} as const;

for (const locale of ['en', 'fr'] as const) {
  for (const width of [1280, 320]) {
    test(`every page of a sign-in is accessible and fits a screen ${width} wide (${locale})`, async () => {
      const person = await browser.person({ locale, viewport: { width, height: 900 } });
      const page = await person.newPage();
      const look = (name: string) => inspect(page, `concierge-${name}-${locale}-${width}`);
      await page.goto(`${world.origin}/`);
      await look('front');
      await page.goto(await departure(locale));
      await look('select');
      await press(page, nameOf(world, world.boreal, locale));
      await page.goto(world.boreal.cancel);
      await look('cancelled');
      await press(page, nameOf(world, world.boreal, locale));
      await page.goto(world.boreal.signIn(`anna-${locale}-${width}`, locale));
      await look('terms');
      await press(page, WORDS[locale].accept);
      await look('welcome');
      await press(page, WORDS[locale].continue);
      await page.waitForURL(`${world.portal.redirectUri}*`);
      await page.goto(`${world.origin}/${locale}/${locale === 'en' ? 'no-sign-in' : 'aucune-connexion'}`);
      await look('no-sign-in');
      await page.goto(`${world.origin}/oidc/logout?ui_locales=${locale}-CA`);
      await look('log-out');
      await page.goto(`${world.origin}/${locale}/nowhere`);
      await look('not-found');
      await person.close();
    });
  }
}

test('a real browser tells the partner nothing of where it came from, without script', async () => {
  world.boreal.received.length = 0;
  const person = await browser.person({ javaScript: false });
  const page = await person.newPage();
  // As from the client's own page, by its link.
  await page.goto(`${world.portal.origin}/log-in`);
  await page.goto(await departure('en'), { referer: `${world.portal.origin}/log-in` });
  await press(page, 'Boreal Savings');
  await page.goto(world.boreal.signIn('clara'));
  await press(page, 'I accept');
  await press(page, 'Cancel');
  await page.waitForURL(`${world.portal.redirectUri}*`);
  const browsed = world.boreal.received.filter((request) => request.startsWith('GET /boreal/oidc/auth'));
  assert.ok(browsed.length > 0);
  for (const request of world.boreal.received) {
    assert.doesNotMatch(request, /portal/i);
    assert.ok(!request.includes(new URL(world.portal.origin).host), request);
    assert.doesNotMatch(request, /"referer"/i);
  }
  await person.close();
});

async function departure(locale: Locale): Promise<string> {
  const started = await world.portal.party.start({ locale });
  assert.ok(started.kind === 'go');
  return started.url;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function inspect(page: Page, name: string): Promise<void> {
  await shot(page, name);
  await scan(page);
  const overflow = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
  assert.equal(overflow, false, `${name} is wider than the screen`);
}
