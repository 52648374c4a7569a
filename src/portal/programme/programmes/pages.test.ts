import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import { paths as requestPaths } from '#portal/programme/verifications/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { askFor, deskOf, takePart } from '#test/programme/requests.ts';
import { paths } from './paths.ts';

const NURSING = {
  code: 'SOINS-INF.180',
  nameEn: 'Nursing, with a year of practice in a remote community',
  nameFr: 'Soins infirmiers, avec une année de pratique en région éloignée',
  kind: 'credential',
  day: '2009-09-01',
};

describe('the pages of programmes, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  let dir: Colleague;
  let at: { organisation: string; line: string; id: string; code: string };
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    dir = made.dir;
    at = { organisation: made.organisationId, line: 'ocwpp', id: made.organisationId, code: 'soins-inf.180' };
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  const ours = () => `/en/our-institution/${at.organisation}/programmes`;

  it('keep nobody out while there is nothing', async () => {
    await viewer.looksAt(dir, 'programmes-no-line', paths.programmes, at);
    await takePart(world, at.organisation, dir.personId);
    await viewer.looksAt(dir, 'programmes-none', paths.programmes, at);
    await viewer.looksAt(odile, 'programmes-to-confirm-none', paths.toConfirm);
    await viewer.looksAt(odile, 'programmes-kept-none', linePaths.programmes, at);
  });

  it('keep nobody out with mistakes', async () => {
    await viewer.looksAt(dir, 'programmes-new', paths.proposeChange, at);
    const page = await viewer.opens(dir, paths.proposeChange, at);
    await page.locator('[name=code]').fill('a b/c');
    await page.locator('#main-form button').last().click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'wrong-programmes-new');
    await scan(page);
    await page.context().close();
  });

  it('keep nobody out while something waits, and once it is settled', async () => {
    const propose = (more = {}) => dir.post(`${ours()}/ocwpp/change`, { ...NURSING, ...more });
    assert.equal((await propose()).notice, 'programmeProposed');
    assert.equal((await propose({ code: 'ESL', kind: 'language' })).notice, 'programmeProposed');
    const rows = await world.db.selectFrom('programme_proposals').select(['id', 'code']).execute();
    const [first, second] = [NURSING.code, 'ESL'].map((code) => {
      const { id } = rows.find((row) => row.code === code) ?? assert.fail();
      return { ...at, id };
    });
    await viewer.looksAt(dir, 'programmes-proposed', paths.programmes, at);
    await viewer.looksAt(dir, 'programmes-withdraw', paths.withdraw, first);
    await viewer.looksAt(odile, 'programmes-to-confirm', paths.toConfirm);
    await viewer.looksAt(odile, 'programmes-proposal', paths.proposal, first);
    const confirm = `/en/programmes-to-confirm/${first?.id}`;
    assert.equal((await odile.post(confirm, { decision: 'confirm' })).status, 303);
    const why = 'The calendar of the institution does not list it, and neither does the province.';
    const refused = await odile.post(`/en/programmes-to-confirm/${second?.id}`, { decision: 'refuse', why });
    assert.equal(refused.status, 303);
    await viewer.looksAt(odile, 'programmes-refused', paths.proposal, second);
    await viewer.looksAt(dir, 'programmes', paths.programmes, at);
    await viewer.looksAt(dir, 'programmes-end', paths.proposeEnd, at);
    await viewer.looksAt(odile, 'programmes-kept', linePaths.programmes, at);
    await viewer.looksAt(odile, 'programmes-keep', paths.keepChange, at);
    await viewer.looksAt(odile, 'programmes-keep-end', paths.keepEnd, at);
  });

  it('let periods of study name them', async () => {
    const { id } = await askFor(world, at.organisation);
    await dir.post(deskOf(at.organisation), { chosen: id });
    await viewer.looksAt(dir, 'periods-of-programmes', requestPaths.requestPeriods, { ...at, id });
  });
});
