import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 700 } } as const;

describe('the pages of Step 1, in a browser', () => {
  let world: PortalWorld;
  let browser: TestBrowser;
  let origin: string;
  let nadia: Visitor;
  let organisationId: string;
  let nominationId: string;
  let awaitingId: string;
  let proposedId: string;
  let token: string;

  before(async () => {
    world = await openPortal();
    await world.app.listen({ port: 0, host: 'localhost' });
    origin = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    nadia = await enrol(world, {
      givenNames: 'Nadia',
      familyName: 'Roy',
      email: 'nadia@example.ca',
      role: 'coordinator',
      jurisdiction: 'QC',
    });
    await furnish();
  });
  after(async () => {
    await browser.close();
    await world.close();
  });

  for (const [size, locale] of [
    ['wide', 'en'],
    ['narrow', 'fr'],
  ] as const)
    it(`keep nobody out: ${size}, in ${locale === 'en' ? 'English' : 'French'}`, async () => {
      const coordinator = await person(size, locale, nadia.cookie());
      const nominee = await person(size, locale);
      for (const [name, path] of Object.entries(pages(locale))) {
        const who = path.includes(token) || name.startsWith('public') ? nominee : coordinator;
        await look(who, name, path, size);
      }
    });

  it('keep nobody out when something is wrong or late', async () => {
    const coordinator = await person('wide', 'en', nadia.cookie());
    const page = await coordinator.newPage();
    for (const path of [
      `/en/institutions/${organisationId}/nominate`,
      '/en/institutions/new',
      `/en/nominations/${awaitingId}/confirmation`,
    ]) {
      await page.goto(origin + path);
      await page.locator('#main-form button.button').last().click();
      await page.locator('.error-summary').waitFor();
      await shot(page, `wrong-${path}`);
      await scan(page);
    }
    const nominee = await (await person('narrow', 'fr')).newPage();
    await nominee.goto(`${origin}/fr/candidature/${token}/formulaire/imm5592`);
    await nominee.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await nominee.locator('.error-summary').waitFor();
    await shot(nominee, 'wrong-imm5592-fr');
    await scan(nominee);
  });

  it('let a nominee walk from the link to the print, and keep what they type when they switch the language', async () => {
    const page = await (await person('wide', 'en')).newPage();
    await page.goto(`${origin}/en/nomination/${token}`);
    await page.getByRole('link', { name: 'Institution Identification (IMM 5592)', exact: true }).click();
    await page.getByLabel('Title').first().fill('Registrar');
    await page.getByRole('button', { name: 'Français' }).click();
    assert.equal(await page.getByLabel('Titre du poste').first().inputValue(), 'Registrar');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('#givenNames').fill('Jeanne-Luce');
    await page.getByLabel('Public', { exact: true }).check();
    await page.getByLabel('Mailing address').fill('1 rue du Quai\nSaguenay QC');
    for (const phone of await page.getByLabel('Telephone').all()) await phone.fill('418-555-0142');
    await page.locator('#authorityName').fill('Anne Bélanger');
    await page.locator('#authorityTitle').fill('Rector');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    for (const statement of await page.locator('input[name=statements]').all()) await statement.check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await shot(page, 'check');
    await scan(page);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Vérifier vos réponses' }).waitFor();
    await shot(page, 'check-fr');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('as I wrote it').check();
    await page.getByRole('button', { name: 'Complete the forms' }).click();
    await page.getByRole('heading', { name: 'Your forms are complete' }).waitFor();
    await shot(page, 'complete');
    await scan(page);
  });

  const pages = (locale: 'en' | 'fr'): Record<string, string> =>
    locale === 'en'
      ? {
          home: '/en/home',
          institutions: '/en/institutions',
          choose: '/en/institutions?for=nomination&q=zzz',
          add: '/en/institutions/new',
          institution: `/en/institutions/${organisationId}`,
          proposed: `/en/institutions/${proposedId}`,
          nominate: `/en/institutions/${organisationId}/nominate`,
          nominations: '/en/nominations',
          nomination: `/en/nominations/${nominationId}`,
          awaiting: `/en/nominations/${awaitingId}`,
          confirm: `/en/nominations/${awaitingId}/confirmation`,
          withdraw: `/en/nominations/${nominationId}/withdrawal`,
          'public-obtain': '/en/obtain-a-pin',
          'public-place': '/en/obtain-a-pin/new-dir',
          'public-start': '/en/obtain-a-pin/new-dir?in=QC',
          'public-sent': '/en/obtain-a-pin/sent',
          'public-signatory': '/en/obtain-a-pin/new-signatory',
          nominee: `/en/nomination/${token}`,
          imm5592: `/en/nomination/${token}/form/imm5592`,
          acknowledgement: `/en/nomination/${token}/form/acknowledgement`,
          'nominee-check': `/en/nomination/${token}/check`,
        }
      : {
          home: '/fr/accueil',
          institutions: '/fr/etablissements',
          institution: `/fr/etablissements/${organisationId}`,
          proposed: `/fr/etablissements/${proposedId}`,
          nominate: `/fr/etablissements/${organisationId}/candidature`,
          nominations: '/fr/candidatures',
          awaiting: `/fr/candidatures/${awaitingId}`,
          confirm: `/fr/candidatures/${awaitingId}/confirmation`,
          withdraw: `/fr/candidatures/${nominationId}/retrait`,
          'public-obtain': '/fr/obtenir-un-nip',
          'public-start': '/fr/obtenir-un-nip/nouveau-rdee?in=QC',
          nominee: `/fr/candidature/${token}`,
          imm5592: `/fr/candidature/${token}/formulaire/imm5592`,
          acknowledgement: `/fr/candidature/${token}/formulaire/attestation`,
          'nominee-check': `/fr/candidature/${token}/verification`,
        };

  async function look(context: BrowserContext, name: string, path: string, size: string): Promise<void> {
    const page = await context.newPage();
    const answer = await page.goto(origin + path);
    assert.equal(answer?.status(), 200, path);
    assert.ok(
      await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
      `${path} scrolls sideways`,
    );
    await shot(page, `${size}-${path.slice(1, 3)}-${name}`);
    await scan(page);
    await page.close();
  }

  async function person(size: keyof typeof SIZES, locale: 'en' | 'fr', cookie?: string) {
    const context = await browser.person({ locale, viewport: SIZES[size] });
    if (cookie) await context.addCookies([{ name: 'portal', value: cookie, url: origin }]);
    return context;
  }

  /** An institution with people, a nomination, and one that waits. */
  async function furnish(): Promise<void> {
    const row = await world.db
      .insertInto('organisations')
      .values({
        name_en: 'Fjord College of Applied Arts and Technology',
        name_fr: 'Collège d’arts appliqués et de technologie du Fjord',
        jurisdiction: 'QC',
        created_at: world.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    organisationId = row.id;
    await world.db
      .insertInto('campuses')
      .values({ organisation_id: organisationId, name: 'Saguenay' })
      .execute();
    await enrol(world, { role: 'dir', organisationId, email: 'dir@college.example' });
    await world.mail();
    world.clock.advance(1000);
    const jean = {
      givenNames: 'Jean-Luc',
      familyName: 'O’Neil',
      email: 'jean@college.example',
      language: 'en',
    };
    const made = await nadia.post(`/en/institutions/${organisationId}/nominate`, {
      ...jean,
      replaces: 'nobody',
    });
    nominationId = made.location?.split('/').at(-1) ?? '';
    token = /nomination\/([\w-]{43})/.exec((await world.mail())[0]?.text ?? '')?.[1] ?? '';
    const stranger = await world.visitor();
    const anne = { givenNames: 'Anne', familyName: 'Côté', email: 'anne@rive.example', language: 'fr' };
    await stranger.post('/en/obtain-a-pin/new-dir?in=QC', {
      ...anne,
      institution: 'other',
      nameFr: 'Institut de la Rive',
    });
    const waiting = await world.db
      .selectFrom('nominations')
      .select(['id', 'organisation_id'])
      .where('confirmation', '=', 'awaiting')
      .executeTakeFirstOrThrow();
    awaitingId = waiting.id;
    proposedId = waiting.organisation_id;
  }
});
