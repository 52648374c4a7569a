import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom } from '#test/portal/portal-queue.ts';

describe('the pages of PIN letters', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('can be read by everybody: letters to print, to post, on their way, and one as it is made', async () => {
    const organisation = await addOrganisation(world, 'Cégep de Pointe-aux-Hérons');
    const nominate = async (familyName: string) =>
      (
        await addNominee(world, organisation, {
          status: 'approved',
          familyName,
          email: `${familyName}@a.example`,
        })
      ).id;
    const [made, posted, waits] = [
      await nominate('Ouellet'),
      await nominate('Roy'),
      await nominate('Gagnon-Beauchemin'),
    ];
    const pinOf = async (id: string) => {
      await pdfFrom(world, odile, `/en/pin-letters/print/${id}`);
      const pins = world.db.selectFrom('nominations').select('pin_id').where('id', '=', id);
      return (await pins.executeTakeFirstOrThrow()).pin_id ?? '';
    };
    const letter = await pinOf(made);
    await odile.post(`/en/pin-letters/${await pinOf(posted)}/posting`, {
      number: 'RN123456785CA',
      day: '2012-11-22',
    });
    await viewer.looksAt(odile, 'letters-to-print', paths.pinLetters);
    await viewer.looksAt(odile, 'letters-to-post', paths.lettersOut);
    const onTheirWay = { en: `${paths.lettersOut.en}?view=posted`, fr: `${paths.lettersOut.fr}?view=posted` };
    await viewer.looksAt(odile, 'letters-posted', onTheirWay);
    await viewer.looksAt(odile, 'letters-print', paths.printLetter, { id: waits });
    await viewer.looksAt(odile, 'letters-made', paths.pinLetter, { id: letter });
    await viewer.looksAt(odile, 'letters-posting', paths.postLetter, { id: letter });
    await viewer.looksAt(odile, 'letters-dashboard', paths.dashboard);
  });
});
