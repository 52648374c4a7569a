import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { paths as homes } from '#portal/paths.ts';
import { paths as numbers } from '#portal/programme/evn/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
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
});
