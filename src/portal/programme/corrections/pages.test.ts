import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import {
  askCorrection,
  askedEarlier,
  correctionOf,
  correctionRow,
  endedBy,
  makeCorrection,
  twoColleges,
} from '#test/programme/corrections.ts';
import { passTime } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';
import { paths } from './paths.ts';

const LONG = 'La lettre du registraire concernait une autre personne du même nom. '.repeat(8).trim();

describe('the pages of corrections, in a browser', () => {
  let all: Awaited<ReturnType<typeof twoColleges>>;
  let viewer: Viewer;
  before(async () => {
    all = await twoColleges();
    viewer = await openViewer(all.world);
  });
  after(async () => {
    await viewer.close();
    await all.world.close();
  });

  it('keep nobody out at an institution, from asking to what came of it', async () => {
    const { world, fjord, helen, deputy, noor } = all;
    await viewer.looksAt(helen, 'corrections-none', paths.list, { organisation: fjord });
    const one = await endedBy(world, 'withdrew', { organisationId: fjord, dir: helen });
    await askedEarlier(world, one.id);
    const at = { organisation: fjord, id: one.id };
    const page = correctionOf(fjord, one.id);
    await viewer.looksAt(helen, 'correction-ask', requests.requestCorrect, at);
    await viewer.sendsNothing(helen, 'correction-ask-errors', requests.requestCorrect, at);
    await helen.post(`${page}/new`, { what: 'day', day: '2012-11-01', why: LONG });
    await viewer.looksAt(helen, 'correction-own', requests.requestCorrection, at);
    await viewer.looksAt(noor, 'correction-read', requests.requestCorrection, at);
    await viewer.looksAt(deputy, 'correction-decide', requests.requestCorrection, at);
    await viewer.sendsNothing(deputy, 'correction-decide-errors', requests.requestCorrection, at);
    assert.equal((await makeCorrection(deputy, page)).notice, 'correctionSigned');
    await viewer.looksAt(deputy, 'correction-signed', requests.requestCorrection, at);
    await passTime(world, 15 * MINUTE);
    await viewer.looksAt(helen, 'correction-made', requests.request, at);
    const other = await endedBy(world, 'dismissed', { organisationId: fjord, dir: helen });
    for (const answer of [LONG, '']) {
      await askCorrection(helen, fjord, { id: other.id });
      if (answer !== '') await deputy.post(correctionOf(fjord, other.id), { act: 'refuse', answer });
    }
    await viewer.looksAt(helen, 'corrections', paths.list, { organisation: fjord });
    await viewer.looksAt(helen, 'correction-refused', requests.request, { ...at, id: other.id });
    await viewer.prints(helen, 'corrections', paths.list, { organisation: fjord });
  });

  it('keep no officer out where nobody else is left at an institution', async () => {
    const { world, maple, marc, odile } = all;
    const one = await endedBy(world, 'finished', { organisationId: maple, dir: marc });
    await askCorrection(marc, maple, { id: one.id });
    await viewer.looksAt(marc, 'correction-alone', requests.requestCorrection, {
      organisation: maple,
      id: one.id,
    });
    await viewer.looksAt(odile, 'office', paths.office);
    const { id } = await correctionRow(world, one.id);
    await viewer.looksAt(odile, 'office-one', paths.officeOne, { id });
    await viewer.sendsNothing(odile, 'office-errors', paths.officeOne, { id });
    await makeCorrection(odile, `/en/corrections/${id}`);
    await passTime(world, 15 * MINUTE);
    await viewer.looksAt(odile, 'office-made', paths.officeOne, { id });
    await viewer.looksAt(odile, 'office-none', paths.office);
  });
});
