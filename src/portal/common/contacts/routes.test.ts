import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { contactsOf, lastContacts } from './kept.ts';
import { findPlaceOf, saveContact } from './store.ts';

let world: PortalWorld;
let coordinator: Visitor;
let administrator: Visitor;

const named = (givenNames: string) => ({
  givenNames,
  familyName: 'Contact',
  email: `${givenNames.toLowerCase()}@example.ca`,
});

before(async () => {
  world = await openPortal();
  coordinator = await enrol(world, { ...named('Nadia'), role: 'coordinator', jurisdiction: 'NB' });
  administrator = await enrol(world, { ...named('Ada'), role: 'administrator' });
});
beforeEach(async () => {
  await world.db.deleteFrom('contacts').execute();
  world.clock.advance(10_000);
});
after(() => world.close());

const FORM = {
  revision: '0',
  nameEn: 'Nadia Contact',
  nameFr: '',
  phone: '506-555-0101',
  email: 'nadia@example.ca',
  addressEn: '1 Queen Street\r\nFredericton, NB  E3B 0A1',
  addressFr: '1, rue Queen\r\nFredericton (Nouveau-Brunswick)  E3B 0A1',
  hoursEn: 'Monday to Friday',
  hoursFr: 'Du lundi au vendredi',
  served: 'both',
};

const NB = '/en/contact-details/NB';

/** The revision of what is on file for New Brunswick, as its form has it. */
const seen = async () => {
  const contacts = world.db.selectFrom('contacts').select('revision').where('place', '=', 'NB');
  return String((await contacts.executeTakeFirst())?.revision ?? 0);
};

const publicPage = async (locale = 'en') =>
  (await world.app.inject({ url: locale === 'en' ? '/en/whom-to-call' : '/fr/a-qui-s-adresser' })).body;

describe('a contact', () => {
  it('is read by everybody, in both languages, from the moment it is saved', async () => {
    assert.doesNotMatch(await publicPage(), /Nadia/);
    const saved = await coordinator.post(NB, FORM);
    assert.equal(saved.notice, 'contactSaved', saved.text);
    const [en, fr] = [await publicPage(), await publicPage('fr')];
    for (const text of [en, fr]) {
      assert.match(text, /Nadia Contact/);
      assert.match(text, /href="tel:\+15065550101"/);
      assert.match(text, /href="mailto:nadia@example\.ca"/);
    }
    assert.match(en, /1 Queen Street/);
    assert.match(fr, /Du lundi au vendredi/);
  });

  it('stands in its form again, and says when nothing was changed', async () => {
    await coordinator.post(NB, FORM);
    const { text } = await coordinator.get(NB);
    assert.match(text, new RegExp(`name="revision" value="${await seen()}"`));
    assert.match(text, /value="506-555-0101"/);
    const again = await coordinator.post(NB, { ...FORM, revision: await seen() });
    assert.equal(again.notice, 'contactSame');
  });

  it('is logged by the fields that changed, without what they hold', async () => {
    await coordinator.post(NB, FORM);
    await coordinator.post(NB, { ...FORM, revision: await seen(), phone: '506-555-0102' });
    const [last] = await listAbout(world.db, { subject: 'contact:NB', limit: 5 });
    assert.deepEqual([last?.action, last?.authority], ['contact.saved', 'coordinator']);
    const [before, after] = [last?.before, last?.after] as Readonly<Record<string, unknown>>[];
    assert.deepEqual(after?.fields, ['phone']);
    assert.notEqual(after?.digest, before?.digest);
    assert.doesNotMatch(withoutIds(last), /555|Nadia|Queen/);
  });

  it('comes back with what is wrong, and with everything that was typed', async () => {
    const page = await coordinator.post(NB, { ...FORM, nameEn: '', phone: '12', served: '' });
    assert.equal(page.status, 422);
    assert.equal(errorsOf(page).length, 3);
    assert.match(page.text, /1, rue Queen/);
  });

  it('is not overwritten by whoever had not seen it', async () => {
    await coordinator.post(NB, FORM);
    const late = await administrator.post(NB, { ...FORM, phone: '506-555-0199' });
    assert.equal(late.status, 409);
    assert.match(late.text, /506-555-0101/);
    assert.match(late.text, /value="506-555-0199"/);
    assert.match(late.text, new RegExp(`name="revision" value="${await seen()}"`));
    const sent = await administrator.post(NB, { ...FORM, revision: await seen(), phone: '506-555-0199' });
    assert.equal(sent.notice, 'contactSaved');
  });
});

describe('whose it is to keep', () => {
  it('is nobody’s from elsewhere: another’s contact is not there', async () => {
    for (const place of ['ON', 'office', 'XX', 'nb']) {
      assert.equal((await coordinator.get(`/en/contact-details/${place}`)).status, 404, place);
      assert.equal((await coordinator.post(`/en/contact-details/${place}`, FORM)).status, 404, place);
    }
    assert.deepEqual(await world.db.selectFrom('contacts').selectAll().execute(), []);
    const officer = await enrol(world, { ...named('Olga'), role: 'officer' });
    for (const path of ['/en/contact-details', NB]) assert.equal((await officer.get(path)).status, 404, path);
    assert.equal((await officer.post(NB, FORM)).status, 404);
  });

  it('is listed: a coordinator’s own, and all of them for an administrator', async () => {
    const own = await coordinator.get('/en/contact-details');
    assert.match(own.text, /New Brunswick/);
    assert.doesNotMatch(own.text, /Ontario|Foreign Student Unit –/);
    const all = await administrator.get('/fr/coordonnees');
    assert.match(all.text, /href="\/fr\/coordonnees\/unite"/);
    assert.match(all.text, /href="\/fr\/coordonnees\/ON"/);
    assert.equal((await administrator.post('/fr/coordonnees/unite', FORM)).notice, 'contactSaved');
  });

  it('ends with the role', async () => {
    const leaving = await enrol(world, { ...named('Lea'), role: 'coordinator', jurisdiction: 'PE' });
    assert.equal((await leaving.get('/en/contact-details/PE')).status, 200);
    await world.db
      .updateTable('memberships')
      .set({ status: 'ended' })
      .where('jurisdiction', '=', 'PE')
      .execute();
    assert.equal((await leaving.post('/en/contact-details/PE', FORM)).status, 404);
  });
});

describe('what a process keeps of the contacts', () => {
  const contact = {
    place: 'ON',
    name: { en: 'Somebody', fr: 'Quelqu’un' },
    phone: '416-555-0101',
    email: '',
    address: { en: '', fr: '' },
    hours: { en: '', fr: '' },
    served: 'en',
  } as const;

  it('is read anew after some seconds, so that what another process changed is seen', async () => {
    assert.equal((await contactsOf(world.deps)).has('ON'), false);
    await saveContact(world.db, contact, { seen: 0, now: world.clock.now() });
    assert.equal((await contactsOf(world.deps)).has('ON'), false);
    world.clock.advance(5_000);
    assert.equal((await contactsOf(world.deps)).has('ON'), true);
    assert.equal(lastContacts(world.deps).get('ON')?.phone, '416-555-0101');
  });

  it('holds the office’s address before anybody has recorded more', async () => {
    assert.match(await publicPage(), /365 Laurier Avenue West/);
    assert.equal(lastContacts({ db: {} as typeof world.db }).has('office'), true);
  });
});

describe('whose coordinator somebody asks', () => {
  it('is that of the province of their institution, and nobody’s where it can’t be told', async () => {
    const organisationId = await addOrganisation(world);
    const dir = await enrol(world, { ...named('Dora'), role: 'dir', organisationId });
    const row = await world.db
      .selectFrom('credentials')
      .select('person_id as id')
      .where('id', '=', dir.credentialId)
      .executeTakeFirstOrThrow();
    assert.equal(await findPlaceOf(world.db, row.id ?? ''), 'QC');
    const office = await world.db
      .selectFrom('credentials')
      .select('person_id as id')
      .where('id', '=', administrator.credentialId)
      .executeTakeFirstOrThrow();
    assert.equal(await findPlaceOf(world.db, office.id ?? ''), null);
  });
});

describe('the removal of a contact', () => {
  const removal = `${NB}/removal`;

  it('is asked about first, and then nobody reads it; the log tells who did, and not what it was', async () => {
    await coordinator.post(NB, FORM);
    assert.match((await coordinator.get(NB)).text, /Remove these details/);
    const page = await coordinator.get(removal);
    assert.match(page.text, /506-555-0101[\s\S]*Remove<\/button>/);
    assert.match(await publicPage(), /Nadia Contact/);
    const removed = await coordinator.post(removal, { revision: await seen() });
    assert.deepEqual([removed.location, removed.notice], ['/en/contact-details', 'contactRemoved']);
    for (const locale of ['en', 'fr']) assert.doesNotMatch(await publicPage(locale), /Nadia Contact/);
    const [event] = await listAbout(world.db, { action: 'contact.removed', limit: 1 });
    assert.equal(event?.subject, 'contact:NB');
    assert.doesNotMatch(withoutIds(JSON.stringify(event)), /Nadia|0101/);
    assert.equal((await coordinator.post(NB, FORM)).notice, 'contactSaved');
  });

  it('is not of what somebody has changed meanwhile, nor twice', async () => {
    await coordinator.post(NB, FORM);
    const former = await seen();
    await administrator.post(NB, { ...FORM, revision: former, phone: '506-555-0199' });
    assert.equal((await coordinator.post(removal, { revision: former })).notice, 'contactGone');
    assert.match(await publicPage(), /506-555-0199/);
    assert.equal((await administrator.post(removal, { revision: await seen() })).notice, 'contactRemoved');
    assert.equal((await administrator.get(removal)).notice, 'contactGone');
  });

  it('leaves no form from before that could change what is recorded anew', async () => {
    await coordinator.post(NB, FORM);
    const former = await seen();
    await coordinator.post(removal, { revision: former });
    world.clock.advance(1000);
    await coordinator.post(NB, { ...FORM, phone: '506-555-0177' });
    const stale = await administrator.post(NB, { ...FORM, revision: former, phone: '506-555-0199' });
    assert.equal(stale.status, 409);
    assert.equal((await administrator.post(removal, { revision: former })).notice, 'contactGone');
    assert.match(await publicPage(), /506-555-0177/);
  });

  it('is for whoever keeps it: no neighbour’s, and nobody else’s', async () => {
    await administrator.post('/en/contact-details/QC', FORM);
    assert.equal((await coordinator.get('/en/contact-details/QC/removal')).status, 404);
    assert.equal(
      (await coordinator.post('/en/contact-details/QC/removal', { revision: await seen() })).status,
      404,
    );
    const officer = await enrol(world, { ...named('Odile'), role: 'officer' });
    assert.equal((await officer.post(removal, { revision: await seen() })).status, 404);
  });
});
