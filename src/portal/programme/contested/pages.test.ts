import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { minutes } from '#kernel/time.ts';
import { paths as homes } from '#portal/paths.ts';
import { paths as numbers } from '#portal/programme/evn/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asked, askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { paths } from './paths.ts';
import { lookForContested } from './run.ts';

describe('the pages about a record that two people claim, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let dir: Colleague;
  let first: Asked;
  let second: Asked;
  const at = { organisation: '' };
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    dir = made.dir;
    at.organisation = made.organisationId;
    await takePart(world, at.organisation, dir.personId);
    first = await askFor(world, at.organisation, { number: '8-8' });
    await takeUp(dir, at.organisation, first.id);
    await signEligible(dir, at.organisation, first.id);
    await passTime(world, minutes(15));
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out', async () => {
    await viewer.looksAt(dir, 'contested-none', paths.contested, at);
    const details = {
      givenNames: 'Maya-Élisabeth',
      familyName: 'Obi de la Montagne',
      dateOfBirth: '1991-01-01',
    };
    second = await askFor(world, at.organisation, { number: '088', details });
    await lookForContested(world.deps);
    await viewer.looksAt(dir, 'contested-home', homes.home);
    await viewer.looksAt(dir, 'contested', paths.contested, at);
    await viewer.looksAt(dir, 'contested-request', requests.request, { ...at, id: second.id });
    await viewer.looksAt(first.student, 'contested-first', homes.home);
    await viewer.looksAt(dir, 'own-numbers', numbers.checkOurNumber, at);
  });

  it('keep nobody out while whose it is is found out, with mistakes and without', async () => {
    const { id } = await world.db.selectFrom('contested_records').select('id').executeTakeFirstOrThrow();
    const record = { ...at, id };
    await viewer.looksAt(dir, 'contest', paths.contest, record);
    const page = await viewer.opens(dir, paths.contest, record);
    await page.locator('#main-form button').last().click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'wrong-contest');
    await scan(page);
    await page.context().close();
    const path = href(paths.contest, 'en', { organisation: at.organisation, id });
    const found = { finding: 'same_person', seen: 'yes', note: 'Same card, same face.' };
    assert.equal((await dir.post(path, found)).notice, 'findingSaved');
    await viewer.looksAt(dir, 'contest-own', paths.contest, record);
    const noor = await colleague(world, at.organisation, 'signatory');
    await viewer.looksAt(noor, 'contest-second', paths.contest, record);
    await viewer.looksAt(noor, 'contest-to-confirm', homes.home);
    assert.equal((await noor.post(path, { decision: 'confirm' })).notice, 'findingConfirmed');
    await viewer.looksAt(dir, 'contest-held', paths.contest, record);
    await viewer.looksAt(dir, 'contested-held', paths.contested, at);
    await viewer.looksAt(first.student, 'claim-home', homes.home);
    const finding = await world.db.selectFrom('contest_findings').select('id').executeTakeFirstOrThrow();
    await viewer.looksAt(first.student, 'claim', paths.ownClaim, finding);
    await viewer.looksAt(second.student, 'claim-later', paths.ownClaim, finding);
    const own = href(paths.ownClaim, 'en', finding);
    const objection = 'I have one account only, and nobody else may have my number.';
    assert.equal((await first.student.post(own, { objection })).notice, 'claimObjected');
    await viewer.looksAt(first.student, 'claim-stopped', paths.ownClaim, finding);
    await viewer.looksAt(dir, 'contest-objected', paths.contest, record);
    await dir.post(path, { ...found, finding: 'proved_holds' });
    await noor.post(path, { decision: 'confirm' });
    const refused = await world.db
      .selectFrom('contest_findings')
      .select('id')
      .where('finding', '=', 'proved_holds')
      .executeTakeFirstOrThrow();
    await viewer.looksAt(second.student, 'claim-refused', paths.ownClaim, refused);
    await viewer.looksAt(second.student, 'claim-refused-home', homes.home);
  });
});
