import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, statusOfNomination } from '#test/portal/portal-queue.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

const ADDRESS = '/en/work-queue/receipts';
const TODAY = '2012-11-22';

describe('receipts of many forms', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    organisation = await addOrganisation(world, 'Larchmere College');
  });
  beforeEach(async () => {
    for (const table of ['nomination_forms', 'nomination_links', 'nominations'] as const)
      await world.db.deleteFrom(table).execute();
  });
  after(() => world.close());

  const add = (more: Parameters<typeof addNominee>[2] = {}) =>
    addNominee(world, organisation, { forms: true, ...more });
  /** Types one more, as the page stands, and reads the page that follows. */
  const type = async (reference: string, page = '') => {
    const listed = listedIn(page);
    const sent = await odile.post(ADDRESS, { day: TODAY, reference, listed });
    assert.match(sent.location ?? '', /^\/en\/work-queue\/receipts\?last=.*#reference$/);
    return (await odile.get(sent.location?.replace('#reference', '') ?? '')).text;
  };
  const listedIn = (page: string) =>
    [...page.matchAll(/name="listed" value="([^"]+)"/g)].map(([, text]) => text ?? '');

  it('fills in today, and says of each at once whose it is and which forms, or why it can’t be received', async () => {
    assert.match((await odile.get(ADDRESS)).text, /name="day"[^>]*value="2012-11-22"/);
    const marie = await add();
    const paul = await add({ givenNames: 'Paul', familyName: 'Roy', status: 'received' });
    let page = await type(marie.reference);
    assert.match(
      page,
      /Marie-Ève Tremblay[\s\S]*Larchmere College[\s\S]*IMM 5592 and acknowledgement[\s\S]*Can be recorded/,
    );
    page = await type(paul.reference, page);
    assert.match(page, /class="field-error" id="reference-error"[\s\S]*Paul Roy: Received already/);
    assert.match(page, /1 form to record, 1 form that can’t be recorded here/);
    page = await type('nonsense', page);
    assert.match(page, /“nonsense” is no reference/);
    assert.deepEqual(listedIn(page), [marie.reference, paul.reference]);
  });

  it('empties the field after each scan, good or bad, so that no scan runs into the next', async () => {
    const [one, two, three] = [await add(), await add(), await add()];
    let page = '';
    for (const scan of [one.reference, 'hell', 'x'.repeat(50), `${two.reference}${three.reference}`]) {
      page = await type(scan, page);
      assert.doesNotMatch(page, /name="reference"[^>]*value="[^"]/, scan);
    }
    const bad = await type(`${one.reference}PP-ZZZZ-9999hell`, page);
    assert.match(bad, /“PP-ZZZZ-9999hell” is no reference/);
    const later = (await odile.get(ADDRESS)).text;
    assert.deepEqual(listedIn(later), [one.reference, two.reference, three.reference]);
    assert.doesNotMatch(later, /field-error|is no reference/, 'told once, not at a later visit');
  });

  it('tells at the first scan that the day can’t be, and keeps the scan', async () => {
    const { reference } = await add();
    for (const [day, message] of [
      ['2012-11-23', /after today/],
      ['31/12/2012', /day of the calendar/],
    ] as const) {
      const sent = await odile.post(ADDRESS, { day, reference });
      assert.equal(sent.status, 422, 'refused');
      assert.match(errorsOf(sent).join(), message);
      assert.deepEqual(listedIn(sent.text), [reference]);
    }
    const both = await odile.post(ADDRESS, { day: '2012-11-23', reference: 'hell' });
    assert.match(errorsOf(both).join(), /after today[\s\S]*“hell” is no reference/);
  });

  it('records all together, tells each nominee, and leaves nothing behind', async () => {
    const people = [await add({ email: 'a@example.ca' }), await add({ email: 'b@example.ca' })];
    let page = '';
    for (const { reference } of people) page = await type(reference, page);
    const sent = await odile.post(ADDRESS, {
      day: TODAY,
      listed: listedIn(page),
      reference: '',
      record: 'yes',
    });
    assert.equal(sent.location, `${ADDRESS}?recorded=2`);
    assert.match(
      (await odile.get(sent.location ?? '')).text,
      /2 receipts were recorded, and the nominees were told/,
    );
    assert.match(
      (await odile.get('/fr/travail-en-attente/receptions?recorded=1')).text,
      /1\sréception est consignée, et la personne en a été avisée/,
    );
    for (const { id, email } of people) {
      assert.equal(await statusOfNomination(world, id), 'received');
      const [event] = await listAbout(world.db, { subject: `nomination:${id}`, limit: 1 });
      assert.deepEqual([event?.action, event?.authority], ['nomination.received', 'officer']);
      assert.equal((await world.mail()).filter(({ to }) => to === email).length, 1);
    }
    assert.deepEqual(listedIn((await odile.get(ADDRESS)).text), []);
  });

  it('takes a pasted list, and keeps what could not be recorded with its reason', async () => {
    const [one, byHand] = [await add(), await add({ status: 'invited', familyName: 'Gagnon', forms: false })];
    const pasted = `${one.reference}\n${byHand.reference}\nPP-WRONG`;
    const sent = await odile.post(ADDRESS, { day: TODAY, pasted, reference: '', record: 'yes' });
    assert.equal(await statusOfNomination(world, one.id), 'received');
    assert.equal(await statusOfNomination(world, byHand.id), 'invited');
    const page = (await odile.get(sent.location ?? '')).text;
    assert.deepEqual(listedIn(page), [byHand.reference, 'PP-WRONG']);
    assert.match(
      page,
      /1 receipt was recorded, and the nominee was told[\s\S]*Those below were not recorded/,
    );
    assert.match(page, new RegExp(`href="/en/work-queue/${byHand.id}/receipt"`));
    assert.match(page, /Filled in by hand/);
  });

  it('keeps everything through a mistake, a change of language and taking one out', async () => {
    const [one, two] = [await add(), await add()];
    const listed = [one.reference, two.reference];
    const faulty = await odile.post(ADDRESS, { day: '2012-11-23', listed, reference: '', record: 'yes' });
    assert.equal(faulty.status, 422);
    assert.match(errorsOf(faulty).join(), /after today/);
    assert.deepEqual(listedIn(faulty.text).toSorted(), listed.toSorted());
    await odile.post(ADDRESS, { day: TODAY, listed, reference: '', _language: 'fr' });
    assert.match((await odile.get('/fr/travail-en-attente/receptions')).text, /2\sréceptions à consigner/);
    await odile.post(ADDRESS, { day: TODAY, listed, reference: '', remove: one.reference });
    assert.deepEqual(listedIn((await odile.get(ADDRESS)).text), [two.reference]);
    const empty = await odile.post(ADDRESS, { day: TODAY, reference: '', record: 'yes' });
    assert.match(errorsOf(empty).join(), /at least one reference/);
    const slip = await odile.post(ADDRESS, { day: TODAY, listed, reference: 'PP-1', record: 'yes' });
    assert.match(errorsOf(slip).join(), /“PP-1” is no reference/);
    assert.equal(await statusOfNomination(world, one.id), 'completed');
  });

  it('records no receipt before the forms were completed, nor of what concerns the officer', async () => {
    const [own, fresh] = [await add({ email: 'odile@example.ca' }), await add()];
    const listed = [own.reference, fresh.reference];
    const sent = await odile.post(ADDRESS, { day: '2012-11-21', listed, reference: '', record: 'yes' });
    assert.equal(sent.status, 422);
    assert.match(
      sent.text,
      /A colleague receives it[\s\S]*Completed online after this day|Completed online after this day[\s\S]*A colleague receives it/,
    );
    for (const { id } of [own, fresh]) assert.equal(await statusOfNomination(world, id), 'completed');
  });

  it('leaves to a colleague what they recorded meanwhile, and records the rest', async () => {
    const [one, two] = [await add(), await add()];
    const receive = () =>
      world.db
        .updateTable('nominations')
        .set({ status: 'received', received_on: TODAY, revision: 1 })
        .where('id', '=', one.id)
        .execute();
    const listed = [one.reference, two.reference];
    const sent = await meanwhile(world, receive, () =>
      odile.post(ADDRESS, { day: TODAY, listed, reference: '', record: 'yes' }),
    );
    assert.equal(sent.location, `${ADDRESS}?recorded=1&left=${one.reference}`);
    assert.equal(await statusOfNomination(world, two.id), 'received');
  });

  it('does not exist for anybody but officers', async () => {
    const dir = await enrol(world, { role: 'dir', organisationId: organisation, givenNames: 'Dir' });
    const { id, reference } = await add();
    assert.equal((await dir.get(ADDRESS)).status, 404);
    const sent = await dir.post(ADDRESS, { day: TODAY, listed: reference, reference: '', record: 'yes' });
    assert.equal(sent.status, 404);
    assert.equal(await statusOfNomination(world, id), 'completed');
  });
});
