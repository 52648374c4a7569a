import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { paths } from './paths.ts';

/** The search, with what was typed. */
const asking = (typed: string) => ({
  en: `${paths.students.en}?q=${typed}`,
  fr: `${paths.students.fr}?q=${typed}`,
});

describe('the pages of an institution’s students, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let dir: Colleague;
  const at = { organisation: '', id: '' };
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    dir = made.dir;
    at.organisation = made.organisationId;
    await takePart(world, at.organisation, dir.personId);
    await world.db
      .insertInto('campuses')
      .values(
        ['Pavillon des sciences', 'Port-Cartier'].map((name) => ({ organisation_id: at.organisation, name })),
      )
      .execute();
    at.id = (await askFor(world, at.organisation)).id;
    await takeUp(dir, at.organisation, at.id);
    await signEligible(dir, at.organisation, at.id);
    await passTime(world, minutes(16));
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out, whether somebody is found or nobody', async () => {
    await viewer.looksAt(dir, 'students', paths.students, at);
    await viewer.looksAt(dir, 'students-short', asking('D'), at);
    await viewer.looksAt(dir, 'students-none', asking('Nobody'), at);
    await viewer.looksAt(dir, 'students-found', asking('Diallo'), at);
    await viewer.looksAt(dir, 'student', paths.student, at);
  });
});
