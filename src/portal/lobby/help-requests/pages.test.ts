import { after, before, describe, it } from 'node:test';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { paths } from './paths.ts';

describe('asking for help, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let officer: Visitor;
  let stranger: Visitor;

  before(async () => {
    world = await openPortal();
    officer = await enrol(world, { role: 'officer' });
    stranger = await world.visitor();
    await stranger.post('/fr/demander-de-l-aide', {
      place: 'office',
      words: 'Ma lettre n’est jamais arrivée.\n\nQue dois-je faire?',
      reach: 'nora.nominee.of.a.very.long.name@advanced-education.example.ca',
      correlation: 'ABCDE-12345',
    });
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keeps nobody out of the form and of what it says', async () => {
    await viewer.looksAt(null, 'ask-for-help', contactPaths.askForHelp);
    await viewer.sendsNothing(stranger, 'ask-for-help-errors', contactPaths.askForHelp);
    await viewer.looksAt(null, 'help-sent', paths.helpSent);
  });

  it('keeps nobody out of answering', async () => {
    const { id } = await world.db.selectFrom('help_requests').select('id').executeTakeFirstOrThrow();
    await viewer.looksAt(officer, 'help-requests', paths.helpRequests);
    await viewer.looksAt(officer, 'help-request', paths.helpRequest, { id });
  });
});
