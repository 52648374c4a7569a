import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openReviews } from '#portal/institution/reviews/life.ts';
import { scan } from '#test/browser/accessibility.ts';
import { openBrowser, shot, type TestBrowser } from '#test/browser/browser.ts';
import { type Colleague, colleague, hidden, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 700 } } as const;
/** What stands in a cell that is narrower than it: on a page that still fits, nothing else would tell. */
const TORN_OUT = `[...document.querySelectorAll('.table tbody :is(th, td)')]
  .filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)`;
type Size = keyof typeof SIZES;
type Locale = 'en' | 'fr';

describe('the pages of an institution, in a browser', () => {
  let world: PortalWorld;
  let browser: TestBrowser;
  let origin: string;
  let organisationId: string;
  let dir: Colleague;
  let signatory: Colleague;
  let coordinator: Visitor;
  let nomination: string;
  let amendment: string;

  before(async () => {
    world = await openPortal();
    await world.app.listen({ port: 0, host: 'localhost' });
    origin = `http://localhost:${(world.app.server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    await furnish();
  });
  after(async () => {
    await browser.close();
    await world.close();
  });

  for (const size of ['wide', 'narrow'] as const)
    for (const locale of ['en', 'fr'] as const)
      it(`keep nobody out: ${size}, in ${locale === 'en' ? 'English' : 'French'}`, async () => {
        const at = await browserOf(dir, size, locale);
        for (const [name, path] of Object.entries(addresses(locale))) await look(at, name, path, size);
        const other = await browserOf(coordinator, size, locale);
        const list = locale === 'en' ? '/en/amendments' : '/fr/modifications';
        await look(other, 'amendments', list, size);
        await look(other, 'amendment-waits', `${list}/${amendment}`, size);
        await look(other, 'amendment-decision', `${list}/${amendment}/decision`, size);
      });

  it('keep nobody out when something is wrong', async () => {
    const page = await (await browserOf(dir, 'wide', 'en')).newPage();
    const { amend, nominate, handover, suspend } = addresses('en');
    for (const [name, path] of Object.entries({ nominate, handover, suspend })) {
      await page.goto(origin + path);
      await page.locator('#main-form button.button').last().click();
      await page.locator('.error-summary').waitFor();
      await shot(page, `wrong-${name}`);
      await scan(page);
    }
    await page.goto(origin + amend);
    await page.locator('[name=website]').fill('nowhere');
    await page.locator('#main-form button.button').last().click();
    await page.locator('.error-summary').waitFor();
    await scan(page);
  });

  it('show the slip once, and print it folded', async () => {
    const page = await (await browserOf(dir, 'wide', 'en')).newPage();
    await page.goto(`${origin}/en/our-institution/${organisationId}/nominations/${nomination}`);
    await page.getByRole('link', { name: 'Issue the PIN' }).click();
    await shot(page, 'issue');
    await scan(page);
    await page.getByRole('button', { name: 'Issue and show the slip' }).click();
    await page.locator('.secret').waitFor();
    await shot(page, 'slip');
    await scan(page);
    // The page itself would leave the PIN out on paper.
    assert.deepEqual(await page.getByRole('button', { name: /Print/ }).allTextContents(), ['Print the slip']);
    const [answer] = await Promise.all([
      page.context().waitForEvent('response', (response) => response.url().endsWith('/en/pin-slip')),
      page.getByRole('button', { name: 'Print the slip' }).click(),
    ]);
    assert.deepEqual([answer.status(), answer.headers()['content-type']], [200, 'application/pdf']);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.secret').isVisible(), false, 'no open PIN on paper');
    await shot(page, 'slip-print');
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await page.getByRole('heading', { name: 'Issue a new PIN' }).waitFor();
    assert.equal(await page.locator('.secret').count(), 0);
    await shot(page, 'slip-again');
    await scan(page);
  });

  it('ask once more before somebody leaves in a review', async () => {
    const page = await (await browserOf(dir, 'narrow', 'fr')).newPage();
    await page.goto(origin + addresses('fr').review);
    await page.getByLabel('A quitté').first().check();
    await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
    await page.getByRole('heading', { name: 'Ces personnes quittent votre établissement' }).waitFor();
    await shot(page, 'review-sure-narrow-fr');
    await scan(page);
  });

  it('ask once more before all are said to be there, and before a handover begins', async () => {
    for (const [size, locale] of [
      ['wide', 'en'],
      ['narrow', 'fr'],
    ] as const) {
      const page = await (await browserOf(dir, size, locale)).newPage();
      await page.goto(origin + addresses(locale).review);
      await page.locator('[name=rest]').click();
      await page.locator('[name=seen]').waitFor({ state: 'attached' });
      await shot(page, `review-rest-${size}-${locale}`);
      await scan(page);
      await page.goto(origin + addresses(locale).handover);
      const heir = { givenNames: 'Aïcha', familyName: 'Diallo', email: 'aicha@college.example' };
      for (const [name, text] of Object.entries(heir)) await page.locator(`[name=${name}]`).fill(text);
      await page.locator('[name=language]').first().check();
      await page.locator('#main-form button.button').last().click();
      await page.locator('[name=seen]').waitFor({ state: 'attached' });
      await shot(page, `handover-check-${size}-${locale}`);
      await scan(page);
    }
  });

  async function furnish(): Promise<void> {
    ({ organisationId, dir } = await institution(world, 'Collège du Fjord'));
    signatory = await colleague(world, organisationId, 'signatory', {
      givenNames: 'Éloïse',
      familyName: 'Gagnon-Beauchemin',
    });
    await colleague(world, organisationId, 'alternate_dir', { givenNames: 'Omar', familyName: 'Khoury' });
    coordinator = await enrol(world, {
      role: 'coordinator',
      jurisdiction: 'QC',
      givenNames: 'Nadia',
      familyName: 'Roy',
      email: 'nadia@example.ca',
    });
    await world.db
      .insertInto('campuses')
      .values(['Campus nord', 'Campus sud'].map((name) => ({ organisation_id: organisationId, name })))
      .execute();
    await world.db.transaction().execute((tx) => openReviews(tx, world.clock.now()));
    const nominated = await dir.post(`/en/our-institution/${organisationId}/people/nominate`, {
      kind: 'signatory',
      givenNames: 'Jean-Luc',
      familyName: 'O’Neil',
      email: 'jean.luc@college.example',
      language: 'fr',
    });
    nomination = nominated.location?.split('/').at(-1) ?? assert.fail(nominated.text);
    await world.db
      .updateTable('nominations')
      .set({ status: 'approved', revision: 1, decided_at: world.clock.now() })
      .where('id', '=', nomination)
      .execute();
    const amend = `/en/our-institution/${organisationId}/record/amend`;
    const record = {
      nameEn: 'Fjord College',
      nameFr: 'Collège du Fjord',
      campuses: 'Campus nord\nCampus sud\nCampus du lac',
      sector: 'public',
      address: '1 rue du Quai\nSaguenay QC  G7H 1A1',
      institutionPhone: '418-555-0142',
    };
    const seen = hidden((await dir.post(amend, record)).text, 'seen');
    const asked = await dir.post(amend, { ...record, seen });
    amendment = asked.location?.split('/').at(-1) ?? assert.fail(asked.text);
  }

  function addresses(locale: Locale) {
    const en = locale === 'en';
    const own = en ? `/en/our-institution/${organisationId}` : `/fr/notre-etablissement/${organisationId}`;
    const people = `${own}/${en ? 'people' : 'personnes'}`;
    const one = `${people}/${signatory.membershipId}`;
    return {
      home: en ? '/en/home' : '/fr/accueil',
      people,
      nominate: `${people}/${en ? 'nominate' : 'proposer'}`,
      own: `${people}/${dir.membershipId}`,
      person: one,
      suspend: `${one}/suspension`,
      remove: `${one}/${en ? 'removal' : 'retrait'}`,
      scope: `${one}/${en ? 'campuses' : 'campus'}`,
      nomination: `${own}/${en ? 'nominations' : 'candidatures'}/${nomination}`,
      withdraw: `${own}/${en ? 'nominations' : 'candidatures'}/${nomination}/${en ? 'withdrawal' : 'retrait'}`,
      record: `${own}/${en ? 'record' : 'dossier'}`,
      amend: `${own}/${en ? 'record/amend' : 'dossier/modifier'}`,
      amendment: `${en ? '/en/amendments' : '/fr/modifications'}/${amendment}`,
      handover: `${own}/${en ? 'handover' : 'passation'}`,
      review: `${own}/${en ? 'review' : 'examen'}`,
      log: `${own}/${en ? 'log' : 'journal'}`,
      account: en ? '/en/account' : '/fr/compte',
    };
  }

  async function browserOf(who: Visitor, size: Size, locale: Locale): Promise<BrowserContext> {
    const context = await browser.person({ locale, viewport: SIZES[size] });
    await context.addCookies([{ name: 'portal', value: who.cookie(), url: origin }]);
    return context;
  }

  async function look(context: BrowserContext, name: string, path: string, size: Size): Promise<void> {
    const page = await context.newPage();
    const answer = await page.goto(origin + path);
    assert.equal(answer?.status(), 200, path);
    await shot(page, `${name}-${size}-${path.slice(1, 3)}`);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= SIZES[size].width, `${path} is ${wide} wide`);
    assert.deepEqual(await page.evaluate<string[]>(TORN_OUT), [], `${path} leaves its cards`);
    await scan(page);
    await page.close();
  }
});
