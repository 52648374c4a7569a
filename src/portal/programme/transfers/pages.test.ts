import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Path } from '#kernel/http/path.ts';
import { paths as portal } from '#portal/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERED, type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import {
  askTransfer,
  findEligible,
  handOutFile,
  nameNew,
  signAccept,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { TABS } from './rules.ts';

const FORMER = 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent';
const NEW = 'Établissement d’enseignement supérieur de Saint-Louis-de-Gonzague-du-Cap-Tourmente';
const NOTE = 'Passez au bureau du registraire avec votre carte et votre lettre d’admission.\nMerci.';

/** One list with its tab chosen. */
const tabOf = (tab: string): Path => ({
  en: `${paths.transfers.en}?tab=${tab}`,
  fr: `${paths.transfers.fr}?tab=${tab}`,
});

describe('the pages of transfers, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let former: string;
  let recent: string;
  let helen: Colleague;
  let marc: Colleague;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const one = await institution(world, FORMER);
    const other = await institution(world, NEW);
    [former, recent] = [one.organisationId, other.organisationId];
    [helen, marc] = [one.dir, other.dir];
    await takePart(world, former, helen.personId);
    await takePart(world, recent, marc.personId);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  const eligible = (): Promise<Asked> => findEligible(world, former, { holder: helen });
  const looksAtOwn = (asked: Asked, name: string): Promise<void> =>
    viewer.looksAt(asked.student, name, requests.ownRequest, { id: asked.id });

  it('keep no student out who asks for one, withdraws it, or reads that it was not handed out', async () => {
    const asked = await eligible();
    const { student, id } = asked;
    await viewer.looksAt(student, 'transfer', requests.transfer);
    const place = (await nameNew(world, asked, recent)).split('/').at(-1) ?? '';
    await viewer.looksAt(student, 'transfer-questions', requests.askQuestions, { place });
    await viewer.sendsNothing(student, 'transfer-questions-errors', requests.askQuestions, { place });
    await student.post(`/en/verifications/new/${place}`, { ...ANSWERED, transferFrom: id });
    await viewer.looksAt(student, 'transfer-check', requests.askCheck, { place });
    await viewer.sendsNothing(student, 'transfer-check-errors', requests.askCheck, { place });
    await student.post(`/en/verifications/new/${place}/check`, { mayPass: 'yes' });
    await viewer.looksAt(student, 'transfer-under-way', requests.transfer);
    await looksAtOwn(asked, 'transfer-asked');
    await viewer.looksAt(student, 'transfer-student-home', portal.home);
    await viewer.looksAt(student, 'transfer-withdraw', requests.withdrawTransfer, { id });
    await student.post(`${asked.path}/withdraw-transfer`);
    await looksAtOwn(asked, 'transfer-withdrawn');
    await passTime(world, MINUTE);
    const transfer = await askTransfer(world, asked, recent);
    const kept = await helen.post(`${transfersOf(former, transfer.id)}/keep`, {
      reason: 'not_eligible_any_more',
      note: NOTE,
    });
    assert.equal(kept.notice, 'fileKept');
    await looksAtOwn(asked, 'transfer-refused');
  });

  it('keep nobody out at the institution that hands out', async () => {
    for (const tab of TABS)
      await viewer.looksAt(marc, `list-${tab}-empty`, tabOf(tab), { organisation: recent });
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, recent);
    const at = { organisation: former, id: transfer.id };
    await viewer.looksAt(helen, 'list-out', tabOf('out'), at);
    await viewer.prints(helen, 'list-out', tabOf('out'), at);
    await viewer.prints(helen, 'hand-out', paths.transfer, at);
    await viewer.looksAt(helen, 'transfer-dir-home', portal.home);
    await viewer.looksAt(helen, 'hand-out', paths.transfer, at);
    const noor = await colleague(world, former, 'signatory');
    await viewer.looksAt(noor, 'hand-out-signatory', paths.transfer, at);
    await viewer.looksAt(helen, 'hand-out-request', requests.request, { ...at, id: asked.id });
    await viewer.looksAt(helen, 'keep', paths.keep, at);
    await viewer.sendsNothing(helen, 'keep-errors', paths.keep, at);
    const page = await viewer.opens(helen, paths.transfer, at);
    await page.locator('[name=lastDay]').fill('2012-02-30');
    await page.locator('#main-form button').last().click();
    await page.locator('.error-summary').waitFor();
    await shot(page, 'hand-out-errors');
    await scan(page);
    await page.locator('[name=lastDay]').fill('2012-10-31');
    await page.locator('#main-form button').first().click();
    await page.locator('[name=mend]').waitFor();
    await shot(page, 'hand-out-passed-on');
    await scan(page);
    await page.context().close();
    await handOutFile(world, helen, transfer, '2012-10-31');
    await viewer.looksAt(helen, 'handed-out-request', requests.request, { ...at, id: asked.id });
    await viewer.looksAt(helen, 'list-done', tabOf('done'), at);
    await looksAtOwn(asked, 'transfer-handed-out');
  });

  it('keep nobody out at the institution that accepts or declines', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, recent));
    const at = { organisation: recent, id: toId };
    await viewer.looksAt(asked.student, 'transfer-new-request', requests.ownRequest, at);
    await viewer.looksAt(asked.student, 'transfer-cancel', requests.cancelRequest, at);
    await viewer.looksAt(marc, 'list-in', tabOf('in'), at);
    await viewer.looksAt(marc, 'arrived', requests.request, at);
    await viewer.prints(marc, 'arrived', requests.request, at);
    await viewer.prints(asked.student, 'own', requests.ownRequest, { id: asked.id });
    await viewer.sendsNothing(marc, 'arrived-errors', requests.request, at);
    const omar = await colleague(world, recent, 'signatory');
    await viewer.looksAt(omar, 'arrived-signatory', requests.request, at);
    await viewer.looksAt(marc, 'arrived-periods', requests.requestPeriods, at);
    await viewer.looksAt(marc, 'decline', requests.requestDecline, at);
    await viewer.sendsNothing(marc, 'decline-errors', requests.requestDecline, at);
    await signAccept(marc, recent, toId);
    await viewer.looksAt(marc, 'accept-signed', requests.request, at);
    await passTime(world, 15 * MINUTE);
    await viewer.looksAt(marc, 'accepted', requests.request, at);
    await viewer.looksAt(marc, 'list-done-new', tabOf('done'), at);
    await viewer.looksAt(asked.student, 'accepted-new-request', requests.ownRequest, at);
    await looksAtOwn(asked, 'transfer-accepted');
    await viewer.looksAt(asked.student, 'accepted-home', portal.home);
  });

  it('keep no student out whose transfer came to nothing', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, recent));
    const path = `${deskOf(recent, toId)}/decline`;
    const { text } = await marc.get(path);
    const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
    await marc.post(path, { revision, reason: 'not_registered', note: NOTE });
    await looksAtOwn(asked, 'transfer-declined');
    const at = { organisation: recent, id: toId };
    await viewer.looksAt(asked.student, 'declined-new-request', requests.ownRequest, at);
    await viewer.looksAt(marc, 'declined', requests.request, at);
    for (const status of ['lapsed', 'fallen'] as const) {
      const { id } = await transferOf(world, asked.id);
      await world.db
        .updateTable('transfers')
        .set({ status, reason: status === 'fallen' ? 'not_taking_part' : null, note: '' })
        .where('id', '=', id)
        .execute();
      await looksAtOwn(asked, `transfer-${status}`);
    }
    await viewer.looksAt(helen, 'list-done-all', tabOf('done'), { organisation: former });
  });
});
