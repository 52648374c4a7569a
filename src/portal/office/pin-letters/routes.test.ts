import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readPin } from '#kernel/codes.ts';
import { lastDayBefore } from '#kernel/time.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf, goToPin, pinForm, titleOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom, statusOfNomination } from '#test/portal/portal-queue.ts';
import { readPdf } from '#test/site/pdf.ts';

const DAY = 86_400_000;

describe('PIN letters', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    oscar = await officer(world, 'Oscar');
    organisation = await addOrganisation(world);
    await world.db.updateTable('organisations').set({ address: '1 rue du Fjord\nChicoutimi' }).execute();
  });
  beforeEach(async () => {
    await world.db.updateTable('pins').set({ nomination_id: null }).execute();
    for (const table of ['nomination_links', 'pin_letters', 'letter_runs', 'nominations'] as const)
      await world.db.deleteFrom(table).execute();
  });
  after(() => world.close());

  const approved = (more: Parameters<typeof addNominee>[2] = {}) =>
    addNominee(world, organisation, { status: 'approved', ...more });
  const pinOf = async (nominationId: string) => {
    const row = await world.db
      .selectFrom('nominations')
      .innerJoin('pins', 'pins.id', 'nominations.pin_id')
      .selectAll('pins')
      .where('nominations.id', '=', nominationId)
      .executeTakeFirstOrThrow();
    return row;
  };
  const print = async (who: Visitor, id: string) => pdfFrom(world, who, `/en/pin-letters/print/${id}`);
  const textOf = (pdf: Buffer) => readPdf(pdf).pages.flat().join('\n');
  const pinIn = (pdf: Buffer) =>
    /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(pdf).replace(/PP-\S+/g, ''))?.[0] ??
    assert.fail('no PIN');

  it('answers the button with the letter itself, as a file to save', async () => {
    const { id, reference } = await approved();
    assert.match((await odile.get(`/en/pin-letters/print/${id}`)).text, /1 rue du Fjord/);
    const { pdf, headers } = await print(odile, id);
    assert.match(String(headers['content-disposition']), /^attachment;.*PIN-letter-PP-/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(readPin(pinIn(pdf)).kind, 'pin');
    const text = textOf(pdf);
    for (const words of ['Marie-Ève Tremblay', '1 rue du Fjord', reference])
      assert.ok(text.includes(words), words);
    assert.equal(await statusOfNomination(world, id), 'pin_issued');
  });

  it('names the institution once in the address, in the reader’s language', async () => {
    const { id } = await approved();
    const organisations = world.db.updateTable('organisations').where('id', '=', organisation);
    const address = 'Fjord College\n1 rue du Fjord\nChicoutimi';
    await organisations.set({ name_en: 'Fjord College', address }).execute();
    const linesOf = async (path: string) =>
      [...(await odile.get(path)).text.matchAll(/<span class="line">([^<]*)</g)].map(([, line]) => line);
    const english = ['Marie-Ève Tremblay', 'Fjord College', '1 rue du Fjord', 'Chicoutimi'];
    const french = english.with(1, 'Collège du Fjord');
    try {
      assert.deepEqual(await linesOf(`/en/pin-letters/print/${id}`), english);
      assert.deepEqual(await linesOf(`/fr/lettres-nip/imprimer/${id}`), french);
      await print(odile, id);
      assert.deepEqual(await linesOf(`/en/pin-letters/${(await pinOf(id)).id}/reissue`), english);
    } finally {
      const former = { name_en: 'Collège du Fjord', address: '1 rue du Fjord\nChicoutimi' };
      await organisations.set(former).execute();
    }
  });

  it('keeps the clear PIN nowhere: no table, page, mail or log of what was done', async () => {
    const { id } = await approved();
    const pin = pinIn((await print(odile, id)).pdf);
    const { id: pinId } = await pinOf(id);
    const places = [
      JSON.stringify(await world.mail()),
      (await odile.get(`/en/pin-letters/${pinId}`)).text,
      (await odile.get(`/en/work-queue/${id}`)).text,
      JSON.stringify(await world.db.selectFrom('audit_events').selectAll().execute()),
      JSON.stringify(await world.db.selectFrom('pins').selectAll().execute()),
      JSON.stringify(await world.db.selectFrom('pin_letters').selectAll().execute()),
    ].join();
    const secret = pin.replaceAll('-', '').slice(4, 11);
    for (const hidden of [pin, pin.replaceAll('-', ''), secret]) assert.ok(!places.includes(hidden));
  });

  it('refuses to print a letter twice, and offers to reissue it', async () => {
    const { id } = await approved();
    const [one, two] = await Promise.all([print(odile, id), print(oscar, id)]);
    assert.deepEqual([one.status, two.status].sort(), [200, 409]);
    const third = await odile.post(`/en/pin-letters/print/${id}`);
    assert.equal(third.status, 409);
    assert.match(titleOf(third), /printed already/);
    const { id: pinId } = await pinOf(id);
    assert.match(third.text, new RegExp(`/en/pin-letters/${pinId}/reissue`));
    assert.equal((await odile.get(`/fr/lettres-nip/imprimer/${id}`)).status, 409);
  });

  it('reissues with a new PIN, and the former one works no more', async () => {
    const { id } = await approved();
    const former = pinIn((await print(odile, id)).pdf);
    const formerId = (await pinOf(id)).id;
    const again = await pdfFrom(world, oscar, `/en/pin-letters/${formerId}/reissue`);
    assert.equal(again.status, 200);
    const fresh = pinIn(again.pdf);
    assert.notEqual(fresh, former);
    const enter = async (pin: string) => {
      const visitor = await world.visitor();
      await goToPin(visitor);
      return visitor.post('/en/enrolment/pin', pinForm(pin));
    };
    assert.equal((await enter(former)).status, 422);
    assert.equal((await enter(fresh)).location, '/en/enrolment/terms');
    const late = await pdfFrom(world, odile, `/en/pin-letters/${formerId}/reissue`);
    assert.equal(late.status, 409);
  });

  it('follows a single letter as it does many, and leads to what comes next', async () => {
    const { id } = await approved();
    const follow = async (page: string) =>
      /data-follow="([^"]+)"/.exec((await odile.get(page)).text)?.[1]?.replaceAll('&amp;', '&') ??
      assert.fail(page);
    const look = async (url: string) =>
      world.app.inject({ url, headers: { cookie: `portal=${odile.cookie()}` } });
    const first = await follow(`/en/pin-letters/print/${id}`);
    const meanwhile = await look(first);
    assert.equal(meanwhile.headers.refresh, '2');
    assert.doesNotMatch(meanwhile.body, /data-follow|Make the PIN/);
    await print(odile, id);
    const made = `/en/pin-letters/${(await pinOf(id)).id}`;
    assert.equal((await look(first)).headers.location, made);
    assert.match((await odile.get(made)).text, /The letter was made.*Record the posting/s);
    const second = await follow(`${made}/reissue`);
    assert.equal((await look(second)).headers.refresh, '2');
    await pdfFrom(world, odile, `${made}/reissue`);
    const again = `/en/pin-letters/${(await pinOf(id)).id}`;
    assert.notEqual(again, made);
    assert.equal((await look(second)).headers.location, again);
    await odile.post(`${again}/void`, { afterwards: 'keep', reasons: 'Spoiled.' });
    const third = await follow(`/en/pin-letters/print/${id}`);
    assert.equal((await look(third)).headers.refresh, '2');
    await print(odile, id);
    assert.equal((await look(third)).headers.location, `/en/pin-letters/${(await pinOf(id)).id}`);
    assert.doesNotMatch((await odile.get(made)).text, /The letter was made/);
  });

  it('counts the PIN’s 60 days from the day of posting, and tells the nominee without naming the PIN', async () => {
    const { id, email } = await approved();
    await print(odile, id);
    const { id: pinId } = await pinOf(id);
    const post = (number: string, day: string) =>
      odile.post(`/en/pin-letters/${pinId}/posting`, { number, day });
    assert.match(errorsOf(await post('RN123456784CA', '2012-11-22')).join(), /typing mistake/);
    assert.match(errorsOf(await post('', '2012-11-23')).join(), /after today/);
    assert.match(errorsOf(await post('RN123456785CA', '2012-11-21')).join(), /before the letter was printed/);
    world.clock.advance(2 * DAY);
    try {
      const visitor = await officer(world, 'Olga');
      const fields = { number: 'RN 123 456 785 CA', day: '2012-11-24' };
      const page = await visitor.post(`/en/pin-letters/${pinId}/posting`, fields);
      assert.equal(page.status, 303, page.text);
      const again = await visitor.post(`/en/pin-letters/${pinId}/posting`, fields);
      assert.equal(again.status, 409);
    } finally {
      world.clock.advance(-2 * DAY);
    }
    const pin = await pinOf(id);
    assert.equal(pin.status, 'posted');
    assert.equal(lastDayBefore(pin.expires_at), '2013-01-23');
    const mail = (await world.mail()).filter(({ to, subject }) => to === email && /postée/.test(subject));
    assert.equal(mail.length, 1);
    assert.ok(!JSON.stringify(mail).includes('RN123456785CA'));
  });

  it('revokes a PIN with a reason, and the nomination stays approved or ends', async () => {
    for (const [afterwards, status] of [
      ['keep', 'approved'],
      ['withdraw', 'withdrawn'],
    ] as const) {
      const { id } = await approved();
      await print(odile, id);
      const { id: pinId } = await pinOf(id);
      const address = `/en/pin-letters/${pinId}/void`;
      assert.equal(errorsOf(await odile.post(address, {})).length, 2);
      assert.equal((await odile.post(address, { afterwards, reasons: 'Wrong person' })).status, 303);
      assert.equal(await statusOfNomination(world, id), status);
      const row = await world.db
        .selectFrom('pins')
        .select('status')
        .where('id', '=', pinId)
        .executeTakeFirst();
      assert.equal(row?.status, 'void');
      assert.equal((await odile.post(address, { afterwards, reasons: 'Again' })).status, 409);
      assert.equal((await odile.post(`/en/pin-letters/${pinId}/reissue`)).status, 409);
    }
  });

  it('shows how often a PIN was tried in vain', async () => {
    const { id } = await approved();
    const pin = pinIn((await print(odile, id)).pdf);
    const visitor = await world.visitor();
    await goToPin(visitor);
    await visitor.post('/en/enrolment/pin', pinForm(pin, { ...pinNames, givenNames: 'Somebody' }));
    const page = await odile.get(`/en/pin-letters/${(await pinOf(id)).id}`);
    assert.match(page.text, /1 of at most 20/);
  });

  it('prints those chosen as one file, once, and shows how far it has come', async () => {
    const people = [];
    for (let n = 0; n < 5; n += 1)
      people.push(await approved({ familyName: `Roy${n}`, email: `roy${n}@example.ca` }));
    const chosen = people.slice(0, 3).map(({ id }) => id);
    assert.match(errorsOf(await odile.post('/en/pin-letters', {})).join(), /at least one/);
    const ordered = await odile.post('/en/pin-letters', { nomination: chosen });
    const run = ordered.location ?? assert.fail(ordered.text);
    assert.match((await odile.get(run)).text, /3 letters are ready/);
    const { pdf } = await pdfFrom(world, odile, `${run}/print`);
    const { pages } = readPdf(pdf);
    assert.equal(pages.length, 4);
    assert.match(pages.at(-1)?.join(' ') ?? '', /Last sheet/);
    assert.equal(new Set(pages.slice(0, 3).map((page) => page.join(' '))).size, 3);
    assert.match((await odile.get(`${run}?follow=yes`)).text, /3 letters were written/);
    const again = await odile.post(`${run}/print`);
    assert.equal(again.status, 409);
    for (const { id } of people)
      assert.equal(await statusOfNomination(world, id), chosen.includes(id) ? 'pin_issued' : 'approved');
    assert.equal((await oscar.get(run)).status, 404);
  });

  it('leaves out of a file what was printed or withdrawn meanwhile', async () => {
    const [one, two] = [await approved(), await approved({ email: 'two@example.ca' })];
    const run = (await odile.post('/en/pin-letters', { nomination: [one.id, two.id] })).location ?? '';
    await print(oscar, one.id);
    const { pdf } = await pdfFrom(world, odile, `${run}/print`);
    assert.equal(readPdf(pdf).pages.length, 2);
    assert.match((await odile.get(run)).text, /1 letter was left out/);
  });

  it('writes no further letter of a run once its officer was suspended', async () => {
    const paula = await officer(world, 'Paula');
    const people = [];
    for (const name of ['a', 'b', 'c', 'd'])
      people.push(await approved({ familyName: `Run${name}`, email: `run-${name}@example.ca` }));
    const run = await paula.post('/en/pin-letters', { nomination: people.map(({ id }) => id) });
    const hasher = world.deps.hasher as { hash: (typeof world.deps.hasher)['hash'] };
    const hash = hasher.hash;
    let letters = 0;
    hasher.hash = async (...given) => {
      letters += 1;
      if (letters === 2)
        await world.db
          .updateTable('sessions')
          .set({ ended_at: world.clock.now(), end_reason: 'role_changed' })
          .where('ended_at', 'is', null)
          .where(sql<boolean>`data ->> 'credential' = ${paula.credentialId}`)
          .execute();
      return hash.apply(hasher, given);
    };
    try {
      await paula.post(`${run.location}/print`).catch(() => null);
    } finally {
      hasher.hash = hash;
    }
    const statuses = await Promise.all(people.map(({ id }) => statusOfNomination(world, id)));
    assert.deepEqual(statuses.sort(), ['approved', 'approved', 'approved', 'pin_issued']);
  });

  it('leaves out of a file whoever turns out to be its officer themselves', async () => {
    const [own, other] = [await approved(), await approved({ email: 'two@example.ca' })];
    const run = (await odile.post('/en/pin-letters', { nomination: [own.id, other.id] })).location ?? '';
    const corrected = world.db.updateTable('nominations').set({ email: 'ODILE@example.ca' });
    await corrected.where('id', '=', own.id).execute();
    const { pdf } = await pdfFrom(world, odile, `${run}/print`);
    assert.equal(readPdf(pdf).pages.length, 2);
    assert.deepEqual(
      [await statusOfNomination(world, own.id), await statusOfNomination(world, other.id)],
      ['approved', 'pin_issued'],
    );
  });

  it('updates the page of a run by itself only when asked to', async () => {
    const { id } = await approved();
    const run = (await odile.post('/en/pin-letters', { nomination: id })).location ?? '';
    const refresh = async (path: string) =>
      (await world.app.inject({ url: path, headers: { cookie: `portal=${odile.cookie()}` } })).headers
        .refresh;
    assert.equal(await refresh(run), undefined);
    assert.equal(await refresh(`${run}?follow=yes`), '2');
  });

  it('does not exist for neighbours, nor prints a letter for oneself or for a signatory', async () => {
    const { id } = await approved();
    await print(odile, id);
    const { id: pinId } = await pinOf(id);
    const dir = await enrol(world, { role: 'dir', organisationId: organisation, givenNames: 'Dora' });
    for (const page of ['', '/out', `/print/${id}`, `/${pinId}`, `/${pinId}/reissue`, `/${pinId}/void`])
      assert.equal((await dir.get(`/en/pin-letters${page}`)).status, 404, page);
    assert.equal((await dir.post(`/en/pin-letters/${pinId}/reissue`)).status, 404);
    const own = await approved({ email: 'ODILE@example.ca' });
    assert.equal((await odile.post(`/en/pin-letters/print/${own.id}`)).status, 404);
    const signatory = await approved({ kind: 'signatory' });
    assert.equal((await odile.get(`/en/pin-letters/print/${signatory.id}`)).status, 404);
  });
});

const pinNames = { givenNames: 'Marie-Ève', familyName: 'Tremblay', email: 'marie@example.ca' };
