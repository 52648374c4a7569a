import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { href, type Path } from '#kernel/http/path.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { scan } from './accessibility.ts';
import { openBrowser, shot } from './browser.ts';

/** A browser that looks at the portal's pages as people of all sorts see them. */
export interface Viewer {
  /** Opens a page wide and narrow, in both languages: each answers, fits the screen, and axe finds nothing in it. */
  looksAt(
    who: Visitor | null,
    name: string,
    path: Path,
    parameters?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Sends a page's form with nothing in it, in both languages, and looks at what it says is wrong, wide and narrow. */
  sendsNothing(
    who: Visitor,
    name: string,
    path: Path,
    parameters?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** A page as it is printed: nothing to press is left of it. */
  prints(
    who: Visitor,
    name: string,
    path: Path,
    parameters?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** A wide page in English, to go on with; the test looks for itself. */
  opens(who: Visitor | null, path: Path, parameters?: Readonly<Record<string, string>>): Promise<Page>;
  close(): Promise<void>;
}

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 700 } } as const;

export async function openViewer(world: PortalWorld): Promise<Viewer> {
  await world.app.listen({ port: 0, host: 'localhost' });
  const origin = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
  const browser = await openBrowser();
  const open = async (who: Visitor | null, size: keyof typeof SIZES, address: string): Promise<Page> => {
    const context = await browser.person({
      locale: address.startsWith('/fr') ? 'fr' : 'en',
      viewport: SIZES[size],
    });
    if (who) await context.addCookies([{ name: 'portal', value: who.cookie(), url: origin }]);
    const page = await context.newPage();
    const answer = await page.goto(origin + address);
    assert.equal(answer?.status(), 200, address);
    return page;
  };
  // One window for all that is only looked at: a browser takes longer to open one than to show a page.
  let window: Page | null = null;
  const look = async (who: Visitor | null, size: keyof typeof SIZES, address: string): Promise<Page> => {
    window ??= await (await browser.person({})).newPage();
    await window.context().clearCookies();
    if (who) await window.context().addCookies([{ name: 'portal', value: who.cookie(), url: origin }]);
    await window.setViewportSize(SIZES[size]);
    const answer = await window.goto(origin + address);
    assert.equal(answer?.status(), 200, address);
    return window;
  };
  return {
    looksAt: async (who, name, path, parameters = {}) => {
      for (const size of ['wide', 'narrow'] as const)
        for (const locale of LOCALES) {
          const address = href(path, locale, parameters);
          const page = await look(who, size, address);
          await shot(page, `${name}-${size}-${locale}`);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          assert.ok(wide <= SIZES[size].width, `${address} is ${wide} wide`);
          await scan(page);
        }
    },
    sendsNothing: async (who, name, path, parameters = {}) => {
      for (const locale of LOCALES) {
        const page = await open(who, 'wide', href(path, locale, parameters));
        await page.locator('#main-form').evaluate('(form) => { form.noValidate = true; }');
        await page.locator('#main-form button').last().click();
        await page.locator('.error-summary').waitFor();
        await shot(page, `${name}-${locale}`);
        await page.setViewportSize(SIZES.narrow);
        await shot(page, `${name}-narrow-${locale}`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(wide <= SIZES.narrow.width, name);
        await scan(page);
        await page.context().close();
      }
    },
    prints: async (who, name, path, parameters = {}) => {
      const page = await open(who, 'wide', href(path, 'en', parameters));
      await page.emulateMedia({ media: 'print' });
      await shot(page, `${name}-printed`);
      assert.equal(await page.locator('main :is(button, .button):visible').count(), 0, name);
      await page.context().close();
    },
    opens: (who, path, parameters = {}) => open(who, 'wide', href(path, 'en', parameters)),
    close: () => browser.close(),
  };
}
