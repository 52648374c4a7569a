import { after, before, it } from 'node:test';
import { addMessage } from '#kernel/mail/mailbox-store.ts';
import { paths } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';

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

it('the development mailbox fits the screen, however long an address is', async () => {
  const to = 'elisabeth-charlotte.fitzgerald-beauregard@registrar.example.ca';
  await addMessage(world.db, { to, locale: 'en', subject: 'Hello', text: 'Hello' }, world.clock.now());
  await viewer.looksAt(null, 'mailbox', paths.mailbox);
});
