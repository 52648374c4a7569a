import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addOrganisation, enrol, givePin, goToPin, MARIE, pinForm } from '#test/portal/portal-people.ts';

describe('where tries are used up, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;

  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('a page keeps nobody out of what can be done now: at the PIN', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const { text } = await givePin(world);
    for (let tries = 0; tries < 5; tries += 1)
      await visitor.post('/en/enrolment/pin', pinForm(text, { ...MARIE, familyName: 'Roy' }));
    await viewer.looksAt(visitor, 'locked-pin', paths.enterPin);
  });

  it('and at the security question, until it is disabled', async () => {
    const organisationId = await addOrganisation(world);
    const { credentialId } = await enrol(world, { role: 'dir', organisationId });
    const visitor = await world.visitor(credentialId);
    for (const name of ['locked-question', 'disabled-question'] as const) {
      const [, field = ''] =
        /name="(answer_\d)"/.exec((await visitor.get('/en/security-question')).text) ?? [];
      for (let tries = 0; tries < 5; tries += 1)
        await visitor.post('/en/security-question', { [field]: 'wrong' });
      await viewer.looksAt(visitor, name, paths.question);
      await world.db.updateTable('throttles').set({ blocked_until: null }).execute();
    }
  });
});
