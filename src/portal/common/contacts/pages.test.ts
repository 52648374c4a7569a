import { after, before, describe, it } from 'node:test';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { paths } from './paths.ts';

describe('the contacts, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let administrator: Visitor;

  before(async () => {
    world = await openPortal();
    administrator = await enrol(world, { role: 'administrator' });
    for (const [place, name] of [
      ['office', 'Partner desk'],
      ['NB', 'Nadia Contact and Bernadette Archambault-Thériault'],
    ] as const)
      await administrator.post(`/en/contact-details/${place}`, {
        revision: '0',
        nameEn: name,
        phone: '506-555-0101, ext. 4',
        email: 'partners.and.coordinators@advanced-education.example.ca',
        addressEn: '1 Queen Street\nFredericton, NB  E3B 0A1',
        hoursEn: 'Monday to Friday, 8 a.m. to 4 p.m. Atlantic Time',
        served: 'both',
      });
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out of whom to call', async () => {
    await viewer.looksAt(null, 'whom-to-call', paths.whomToCall);
  });

  it('keep nobody out of keeping them', async () => {
    await viewer.looksAt(administrator, 'contacts', paths.contacts);
    await viewer.looksAt(administrator, 'contact', paths.contact, { place: 'NB' });
    await viewer.looksAt(administrator, 'contact-remove', paths.removeContact, { place: 'NB' });
    await viewer.sendsNothing(administrator, 'contact-errors', paths.contact, { place: 'ON' });
  });
});
