import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import {
  askCorrection,
  askedEarlier,
  correctionOf,
  endedBy,
  makeCorrection,
} from '#test/programme/corrections.ts';
import { signIntended, tellFirst } from '#test/programme/losses.ts';
import { staffOf } from '#test/programme/marks.ts';
import { askFor, passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { paths } from './paths.ts';

const NAME = 'Établissement d’enseignement supérieur de Saint-Louis-de-Gonzague-du-Cap-Tourmente';

describe('the pages of a province’s coordination, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let nadia: Visitor;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    nadia = await staffOf(world, 'coordinator');
    odile = await officer(world, 'Odile');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out where nothing was found and nothing waits', async () => {
    await viewer.looksAt(nadia, 'findings-none', paths.findings);
    await viewer.looksAt(nadia, 'at-work-none', paths.atWork);
    await viewer.looksAt(odile, 'stalled-none', paths.stalled);
  });

  it('keep nobody out where institutions found somebody not eligible, corrected it, or leave requests waiting', async () => {
    const one = await institution(world, NAME);
    const { organisationId, dir } = one;
    await takePart(world, organisationId, dir.personId);
    await finds(one, await colleague(world, organisationId, 'alternate_dir'));
    const { id } = await askFor(world, organisationId, { number: '5100001' });
    await world.db.updateTable('verifications').set({ due_on: '2012-10-01' }).where('id', '=', id).execute();
    const other = await institution(world, 'Maple College');
    await takePart(world, other.organisationId, other.dir.personId);
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', other.dir.membershipId)
      .execute();
    await viewer.looksAt(nadia, 'findings', paths.findings);
    await viewer.looksAt(nadia, 'at-work', paths.atWork);
    await viewer.looksAt(odile, 'stalled', paths.stalled);
    await viewer.prints(nadia, 'findings', paths.findings);
    await viewer.prints(nadia, 'at-work', paths.atWork);
    await viewer.prints(odile, 'stalled', paths.stalled);
  });

  /** One finding by what was told first, one whose day was corrected, and one by a fact that is reviewed. */
  async function finds(
    { organisationId, dir }: { readonly organisationId: string; readonly dir: Colleague },
    deputy: Colleague,
  ): Promise<void> {
    const heard = await findEligible(world, organisationId, { holder: dir });
    await tellFirst(dir, organisationId, heard.id);
    await heard.student.post(`${heard.path}/reply`, { reply: 'I was ill for a month.' });
    const signed = await signIntended(dir, organisationId, heard.id);
    assert.equal(signed.notice, 'requestSigned', signed.text);
    const corrected = await endedBy(world, 'withdrew', { organisationId, dir });
    await askedEarlier(world, corrected.id);
    await askCorrection(dir, organisationId, { id: corrected.id, what: 'day', day: '2012-11-01' });
    await makeCorrection(deputy, correctionOf(organisationId, corrected.id));
    const reviewed = await endedBy(world, 'dismissed', { organisationId, dir });
    await reviewed.student.post(`${reviewed.path}/review`, { grounds: 'I was never dismissed.' });
    await passTime(world, 15 * MINUTE);
  }
});
