import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { paths as linePaths } from '../lines/paths.ts';
import { paths } from './paths.ts';

describe('the pages on which a rule changes, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  let ada: Visitor;
  const at = { line: 'ocwpp', id: '' };
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    ada = await enrol(world, { role: 'administrator', email: 'ada@example.ca', givenNames: 'Ada' });
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out, with mistakes and without', async () => {
    await viewer.looksAt(odile, 'rules', linePaths.rules, at);
    await viewer.looksAt(ada, 'rules-to-publish', paths.toPublish);
    await viewer.looksAt(odile, 'rules-new', paths.proposeRule, at);
    const page = await viewer.opens(odile, paths.proposeRule, at);
    await page.locator('[name=requiredDays]').fill('2000');
    await page.locator('#main-form button').last().click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'wrong-rules-new');
    await scan(page);
    await page.context().close();
  });

  it('keep nobody out when a case would be answered otherwise', async () => {
    const { organisationId, dir } = await institution(world);
    await takePart(world, organisationId, dir.personId);
    const { id } = await askFor(world, organisationId);
    await takeUp(dir, organisationId, id);
    await signEligible(dir, organisationId, id);
    await passTime(world, minutes(16));
    const sent = await odile.post('/en/lines-of-business/ocwpp/rules/new', {
      ...{ revision: '1', windowMonths: '12', requiredDays: '300', bridgeDays: '14', returnDays: '150' },
      ...{ undoMinutes: '30', decide: '10', claim: '5', info: '20', resume: '2' },
      ...{ notice1: '8', notice2: '14', notice3: '19', reasons: ['standing', 'part_time'], proofs: 'seen' },
      ...{ handOut: '10', accept: '30', acceptNotice1: '10', acceptNotice2: '20', acceptNotice3: '29' },
      ...{ reply: '10', appeal: '30', review: '20' },
      ...{ reasonEn: 'Not in Canada', reasonFr: 'N’est pas au Canada' },
      ...{ notAssessed: 'no', questions: ['exchange', 'kept_permit'], inForceFrom: '2100-01-01' },
      questionEn: 'I study at a distance.',
      questionFr: 'J’étudie à distance.',
      changesEn: 'More days are needed, and a shorter gap counts as study.',
      changesFr: 'Il faut plus de jours d’études, et seule une pause plus courte compte comme des études.',
    });
    at.id = sent.location?.split('/').at(-1) ?? assert.fail(sent.text);
    assert.match((await ada.get(sent.location ?? '')).text, /1 outcome would differ/);
    await viewer.looksAt(ada, 'rules-proposal', paths.proposal, at);
    await viewer.looksAt(odile, 'rules-proposal-own', paths.proposal, at);
    const page = await viewer.opens(ada, paths.proposal, at);
    await page.locator('#main-form button[value=publish], form button[value=publish]').first().click();
    await page.locator('input[name=seen]').waitFor({ state: 'attached' });
    await shot(page, 'rules-publish');
    await scan(page);
    await page.context().close();
    await viewer.looksAt(ada, 'rules-waiting', linePaths.rules, at);
    assert.equal(
      (await ada.post(sent.location ?? '', { decision: 'refuse', why: 'Too early.' })).status,
      303,
    );
    await viewer.looksAt(odile, 'rules-proposal-refused', paths.proposal, at);
  });
});
