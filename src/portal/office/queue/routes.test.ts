import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, statusOfNomination } from '#test/portal/portal-queue.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

describe('the work queue', () => {
  let world: PortalWorld;
  let officers: readonly [Visitor, Visitor];
  let organisation: string;
  before(async () => {
    world = await openPortal();
    officers = [await officer(world, 'Odile'), await officer(world, 'Oscar')];
    organisation = await addOrganisation(world);
  });
  beforeEach(async () => {
    for (const table of [
      'pin_letters',
      'scans',
      'nomination_forms',
      'nomination_links',
      'nominations',
    ] as const)
      await world.db.deleteFrom(table).execute();
  });
  after(() => world.close());

  const add = (more: Parameters<typeof addNominee>[2] = {}) => addNominee(world, organisation, more);

  it('shows each tray, and says how many wait in it', async () => {
    await add({ status: 'completed' });
    await add({ status: 'received', familyName: 'Gagnon' });
    await add({ status: 'approved', familyName: 'Leblanc' });
    const page = await officers[0].get('/en/work-queue?tray=to_check');
    assert.equal(page.status, 200);
    assert.match(page.text, /To check – 1 nomination/);
    assert.match(page.text, /Gagnon/);
    assert.doesNotMatch(page.text, /Leblanc/);
    assert.match((await officers[0].get('/fr/travail-en-attente?tray=to_print')).text, /Leblanc/);
  });

  it('calls forms overdue after 21 days, and not before', async () => {
    await add({ status: 'completed', familyName: 'Late' });
    const day = 86_400_000;
    const overdue = async (days: number) => {
      await world.db
        .updateTable('nominations')
        .set({ completed_at: new Date(world.clock.now().getTime() - days * day) })
        .execute();
      return (await officers[0].get('/en/work-queue?tray=overdue')).text.includes('Late');
    };
    assert.deepEqual([await overdue(20.9), await overdue(21.1)], [false, true]);
  });

  it('finds by reference however it is typed, by the text of the QR code, and by the beginnings of names', async () => {
    const { id, reference } = await add({ givenNames: 'Marie-Ève', familyName: 'O’Neil' });
    const plain = reference.replaceAll('-', '').toLowerCase();
    for (const typed of [reference, plain, plain.replace(/^pp/, '')])
      assert.equal((await officers[0].get(`/en/work-queue?q=${typed}`)).location, `/en/work-queue/${id}`);
    for (const typed of ['oneil', 'eve on', 'MARIE', "O'N"])
      assert.match((await officers[0].get(`/en/work-queue?q=${encodeURIComponent(typed)}`)).text, /O’Neil/);
    for (const typed of ['marie x', 'arie', '&|!():*'])
      assert.doesNotMatch(
        (await officers[0].get(`/en/work-queue?tray=to_receive&q=${encodeURIComponent(typed)}`)).text,
        /O’Neil/,
      );
  });

  it('finds by words of the institution, also together with those of the person', async () => {
    const larch = await addOrganisation(world, 'Larchmere College');
    await addNominee(world, larch, { status: 'completed', familyName: 'Roy' });
    await add({ familyName: 'Ailleurs' });
    for (const typed of ['larchmere', 'LARCH col', 'roy larch', 'marie-eve college larchmere']) {
      const { text } = await officers[0].get(`/en/work-queue?q=${encodeURIComponent(typed)}`);
      assert.match(text, /Roy/, typed);
      assert.doesNotMatch(text, /Ailleurs/, typed);
    }
  });

  it('says what was searched for in vain, and leads back to everything', async () => {
    await add({ status: 'received' });
    const { text } = await officers[0].get('/en/work-queue?q=nobody+%3Cb%3E');
    assert.match(text, /No nomination matches “nobody &lt;b>”|No nomination matches “nobody &lt;b&gt;”/);
    assert.match(text, /<a href="\/en\/work-queue">Clear/);
    const french = await officers[0].get('/fr/travail-en-attente?tray=to_receive&q=tremblay');
    assert.match(french.text, /Aucune candidature sous «\u00a0À recevoir\u00a0»/);
  });

  it('shows twenty at a time', async () => {
    for (let n = 0; n < 21; n += 1) await add({ status: 'completed', familyName: `Person${n}` });
    const first = await officers[0].get('/en/work-queue?tray=to_receive');
    assert.equal(first.text.match(/Person\d+/g)?.length, 20);
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first.text) ?? [];
    const second = await officers[0].get(next.replaceAll('&amp;', '&'));
    assert.equal(second.text.match(/Person\d+/g)?.length, 1);
    assert.match(second.text, /href="\/en\/work-queue\?tray=to_receive"[^>]*>First page/);
  });

  it('does not exist for neighbours and strangers', async () => {
    const { id } = await add({ status: 'received' });
    const signatory = await enrol(world, {
      role: 'signatory',
      organisationId: organisation,
      givenNames: 'Sig',
    });
    const pages = ['', `/${id}`, `/${id}/receipt`, `/${id}/decision`, `/${id}/scans`];
    for (const page of pages) {
      assert.equal((await signatory.get(`/en/work-queue${page}`)).status, 404, page);
      const posted = await signatory.post(`/en/work-queue${page}`, { decision: 'approve' });
      assert.equal(posted.status, 404, page);
    }
    assert.equal((await officers[0].get('/en/work-queue/nonsense')).status, 404);
    assert.equal((await officers[0].get(`/en/work-queue/${organisation}`)).status, 404);
  });

  it('puts what was filled in beside what is on file, and names beside names', async () => {
    const { id } = await add({ status: 'completed', forms: true, familyName: 'Tremblay' });
    const page = await officers[0].get(`/en/work-queue/${id}`);
    assert.match(page.text, /1 rue du Fjord/);
    assert.match(page.text, /Same/);
    await world.db.updateTable('nominations').set({ family_name: 'Autre' }).execute();
    assert.match((await officers[0].get(`/fr/travail-en-attente/${id}`)).text, /Différents/);
  });

  it('records no receipt of forms before they were completed online', async () => {
    const { id } = await add({ status: 'completed', forms: true });
    await world.db
      .updateTable('nominations')
      .set({ created_at: new Date('2012-11-10T17:00:00Z'), completed_at: new Date('2012-11-14T17:00:00Z') })
      .where('id', '=', id)
      .execute();
    const send = (day: string) => officers[0].post(`/en/work-queue/${id}/receipt`, { day, revision: '0' });
    assert.match(errorsOf(await send('2012-11-12')).join(), /before its forms were completed online/);
    assert.equal((await send('2012-11-14')).status, 303);
  });

  it('records a receipt, on no day to come and none before the nomination', async () => {
    const { id } = await add({ status: 'completed', forms: true });
    const send = (day: string) => officers[0].post(`/en/work-queue/${id}/receipt`, { day, revision: '0' });
    for (const [day, message] of [
      ['', /Enter the day/],
      ['2012-11-31', /day of the calendar/],
      ['2012-11-23', /after today/],
      ['2011-01-01', /before the nomination/],
    ] as const) {
      const page = await send(day);
      assert.equal(page.status, 422);
      assert.match(errorsOf(page).join(), message);
    }
    assert.equal((await send('2012-11-22')).status, 303);
    assert.equal(await statusOfNomination(world, id), 'received');
    assert.match(
      (await officers[0].get(`/en/work-queue/${id}`)).text,
      /received by the Foreign Student Unit/,
    );
  });

  it('takes the names of forms filled in by hand as they are signed', async () => {
    const { id } = await add({ status: 'invited' });
    const fields = { day: '2012-11-22', revision: '0', givenNames: 'Marie', familyName: '' };
    assert.match(
      errorsOf(await officers[0].post(`/en/work-queue/${id}/receipt`, fields)).join(),
      /family name/,
    );
    await officers[0].post(`/en/work-queue/${id}/receipt`, { ...fields, familyName: 'Roy' });
    assert.match(titleOf(await officers[0].get(`/en/work-queue/${id}`)), /Marie Roy/);
  });

  it('lets one of two officers approve, and tells the other', async () => {
    const { id } = await add({ status: 'received', forms: true });
    for (const revision of ['9'.repeat(30), '1e400', '0.5', 'x', ''])
      assert.equal(
        (await officers[0].post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision })).status,
        409,
        revision,
      );
    const approve = (who: Visitor) =>
      who.post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision: '0' });
    const pages = await Promise.all(officers.map(approve));
    assert.deepEqual(pages.map(({ status }) => status).sort(), [303, 409]);
    const late = pages.find(({ status }) => status === 409) ?? assert.fail();
    assert.match(titleOf(late), /Somebody else was faster/);
    assert.equal(await statusOfNomination(world, id), 'approved');
  });

  it('says where a nomination stands on the pages of steps that it has behind it', async () => {
    const { id } = await add({ status: 'approved', givenNames: 'Aude' });
    for (const step of ['decision', 'receipt']) {
      const page = await officers[0].get(`/en/work-queue/${id}/${step}`);
      assert.equal(page.status, 409, step);
      assert.match(titleOf(page), /Nothing is left to do/);
      assert.match(page.text, new RegExp(`href="/en/work-queue/${id}"`));
    }
    assert.match((await officers[0].get(`/fr/travail-en-attente/${id}/decision`)).text, /Il ne reste rien/);
    const own = await add({ status: 'approved', email: 'odile@example.ca' });
    assert.equal((await officers[0].get(`/en/work-queue/${own.id}/decision`)).status, 404);
  });

  it('takes from the approved form what was not on file about the institution', async () => {
    const other = await addOrganisation(world, 'Collège sans adresse');
    const { id } = await addNominee(world, other, { status: 'received', forms: true });
    await officers[0].post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision: '0' });
    const row = await world.db
      .selectFrom('organisations')
      .selectAll()
      .where('id', '=', other)
      .executeTakeFirstOrThrow();
    assert.equal(row.address, '1 rue du Fjord\nChicoutimi (Québec) G7H 1A1');
  });

  it('returns with reasons only, tells the nominee, and prints a letter that says them', async () => {
    const { id, email } = await add({ status: 'received' });
    const send = (reasons: string, decision = 'return') =>
      officers[0].post(`/en/work-queue/${id}/decision`, { decision, reasons, revision: '0' });
    assert.match(errorsOf(await send('  ')).join(), /missing or wrong/);
    const unsure = await send('The signature is missing.', 'approve');
    assert.match(
      errorsOf(unsure).join(),
      /a reason, but “Approve” takes none\. Choose “Return with reasons” or “Refuse”/,
    );
    assert.match(unsure.text, />The signature is missing\.<\/textarea>/);
    assert.equal((await send('The signature is missing.')).status, 303);
    assert.equal(await statusOfNomination(world, id), 'returned');
    const mail = (await world.mail()).filter(({ to }) => to === email);
    assert.ok(mail.some(({ subject }) => /corrigés/.test(subject)));
    const letter = await officers[0].get(`/en/work-queue/${id}/return-letter`);
    assert.match(letter.text, /^%PDF-/);
  });

  it('shows on the page of the decision what to compare', async () => {
    const other = await addOrganisation(world, 'Collège renommé');
    const { id } = await addNominee(world, other, { status: 'received', forms: true });
    await world.db.updateTable('nominations').set({ family_name: 'Autre' }).where('id', '=', id).execute();
    const { text } = await officers[0].get(`/en/work-queue/${id}/decision`);
    assert.match(text, /Names to compare[\s\S]*Tremblay[\s\S]*Differs/);
    assert.match(text, /Where the form differs[\s\S]*Collège du Fjord[\s\S]*Collège renommé/);
    assert.match(text, /Every field, on the form and on file[\s\S]*Directrice/);
    assert.match(text, /No scan is attached/);
  });

  it('compares lists in one order, and says of each field whether it is the same', async () => {
    const other = await addOrganisation(world, 'Collège du Fjord');
    const { id } = await addNominee(world, other, { status: 'received', forms: true });
    const { answers } = await world.db
      .selectFrom('nomination_forms')
      .select('answers')
      .where('nomination_id', '=', id)
      .where('form', '=', 'imm5592')
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('nomination_forms')
      .set({ answers: JSON.stringify({ ...(answers as object), campuses: 'Sud\nNord' }) })
      .where('nomination_id', '=', id)
      .where('form', '=', 'imm5592')
      .execute();
    await world.db
      .insertInto('campuses')
      .values(['Nord', 'Sud'].map((name) => ({ organisation_id: other, name })))
      .execute();
    const { text } = await officers[0].get(`/en/work-queue/${id}`);
    const [, row = ''] = /Campuses that take part([\s\S]*?)<\/tr>/.exec(text) ?? [];
    assert.deepEqual(row.match(/Nord|Sud|Same|Differs/g), ['Nord', 'Sud', 'Nord', 'Sud', 'Same']);
  });

  it('leads first to the scan, and to the decision once one is attached', async () => {
    const { id } = await add({ status: 'received' });
    const first = async () =>
      (await officers[0].get(`/en/work-queue/${id}`)).text.match(/button-primary" href="([^"]+)"/)?.[1];
    assert.equal(await first(), `/en/work-queue/${id}/scans`);
    const [{ id: person }] = (await world.db.selectFrom('persons').select('id').limit(1).execute()) as [
      { id: string },
    ];
    await world.db
      .insertInto('scans')
      .values({
        nomination_id: id,
        file_name: 'a.pdf',
        media_type: 'application/pdf',
        bytes: 1,
        digest: 'x',
        added_by: person,
        added_at: world.clock.now(),
        withdrawn_by: null,
      })
      .execute();
    assert.equal(await first(), `/en/work-queue/${id}/decision`);
  });

  it('refuses a return letter where nothing was returned', async () => {
    const { id } = await add({ status: 'received' });
    assert.equal((await officers[0].get(`/en/work-queue/${id}/return-letter`)).status, 404);
  });

  it('approves nobody whose coordinator has not confirmed', async () => {
    const { id } = await add({ status: 'received', confirmation: 'awaiting' });
    const page = await officers[0].post(`/en/work-queue/${id}/decision`, {
      decision: 'approve',
      revision: '0',
    });
    assert.equal(page.status, 422);
    assert.equal(await statusOfNomination(world, id), 'received');
  });

  it('lets no officer decide about themself', async () => {
    const { id } = await add({ status: 'received', email: 'odile@example.ca' });
    const page = await officers[0].post(`/en/work-queue/${id}/decision`, {
      decision: 'approve',
      revision: '0',
    });
    assert.equal(page.status, 409);
    assert.match((await officers[0].get(`/en/work-queue/${id}`)).text, /You may not decide here/);
    assert.equal(await statusOfNomination(world, id), 'received');
  });

  it('lets nobody record or decide whose role is taken while the form is on its way', async () => {
    const left = await officer(world, 'Ovide');
    const become = (status: 'suspended' | 'active') =>
      world.db
        .updateTable('memberships')
        .set({ status })
        .where('person_id', 'in', (eb) =>
          eb
            .selectFrom('credentials')
            .select((credential) => credential.ref('person_id').$notNull().as('id'))
            .where('id', '=', left.credentialId),
        )
        .execute();
    for (const [status, after, step, fields] of [
      ['completed', 'received', 'receipt', { day: '2012-11-22' }],
      ['received', 'approved', 'decision', { decision: 'approve' }],
    ] as const) {
      const { id } = await add({ status, forms: true });
      const send = () => left.post(`/en/work-queue/${id}/${step}`, { ...fields, revision: '0' });
      const refused = await meanwhile(world, () => become('suspended'), send);
      assert.equal(refused.status, 404, step);
      assert.equal(await statusOfNomination(world, id), status);
      await become('active');
      assert.equal((await send()).status, 303, step);
      assert.equal(await statusOfNomination(world, id), after);
      const [event] = await listAbout(world.db, { subject: `nomination:${id}`, limit: 1 });
      assert.deepEqual([event?.action, event?.authority], [`nomination.${after}`, 'officer']);
    }
  });
});
