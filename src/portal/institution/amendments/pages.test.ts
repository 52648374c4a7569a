import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { otherLocale } from '#kernel/ui/locale.ts';
import type { RecordFields } from '#portal/common/identification/fields.ts';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { words } from './words.ts';

const PHONE = '418-555-0142';
const PATHS = {
  en: (id: string) => `/en/our-institution/${id}/record/amend`,
  fr: (id: string) => `/fr/notre-etablissement/${id}/dossier/modifier`,
};

describe('a change of the record, in a browser', () => {
  let world: PortalWorld;
  let browser: TestBrowser;
  let origin: string;
  before(async () => {
    world = await openPortal();
    await world.app.listen({ port: 0, host: 'localhost' });
    origin = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await world.close();
  });

  for (const [javaScript, locale, width] of [
    [true, 'fr', 320],
    [false, 'en', 1280],
  ] as const)
    it(`is looked over, corrected, then asked for, ${javaScript ? 'with' : 'without'} script`, async () => {
      const { page, organisationId } = await open(javaScript, locale, width);
      const w = words[locale];
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const at = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.goto(origin + PATHS[locale](organisationId));
      await page.locator('[name=address]').fill('1 rue du Quai\nSaguenay QC  G7H 1A1');
      await page.locator('[name=institutionPhone]').fill('418-555-0100');
      await press(w.form.submit);
      await at(w.check.title);
      await look(page, `check-${width}-${locale}`, width);
      await press(w.check.edit);
      await at(w.form.title);
      assert.equal(await page.locator('[name=institutionPhone]').inputValue(), '418-555-0100');
      await page.locator('[name=institutionPhone]').fill(PHONE);
      await press(w.form.submit);
      await at(w.check.title);
      const other = words[otherLocale(locale)];
      await page
        .locator('header')
        .getByText(locale === 'en' ? 'Français' : 'English')
        .click();
      await at(other.check.title);
      await page.getByText(PHONE).waitFor();
      await page.getByRole('button', { name: other.check.submit, exact: true }).click();
      await page.getByText(other.notices.amendmentRequested).waitFor();
      const { after: asked } = await world.db
        .selectFrom('amendments')
        .select('after')
        .where('organisation_id', '=', organisationId)
        .executeTakeFirstOrThrow();
      const { institutionPhone, address } = asked as RecordFields;
      assert.deepEqual([institutionPhone, address], [PHONE, '1 rue du Quai\nSaguenay QC G7H 1A1']);
    });

  async function open(javaScript: boolean, locale: 'en' | 'fr', width: number) {
    const { organisationId, dir } = await institution(world, 'Collège du Fjord');
    const viewport = { width, height: 800 };
    const context = await browser.person({ locale, javaScript, viewport });
    await context.addCookies([{ name: 'portal', value: dir.cookie(), url: origin }]);
    return { page: await context.newPage(), organisationId };
  }

  async function look(page: Page, name: string, width: number): Promise<void> {
    await shot(page, name);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= width, `${name} is ${wide} wide`);
    await scan(page);
  }
});
