import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import { isoDateTime } from '#kernel/ui/locale.ts';
import { rooms } from '#portal/rooms.ts';
import { colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addNominee } from '#test/portal/portal-queue.ts';
import { askFor, takePart } from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';
import { words } from './fr.ts';
import { csvRow } from './rules.ts';
import { groupOf, loggedBy } from './vocabulary.ts';

describe('the log of an institution', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  it('tells who did what to whom, and why', async () => {
    const { organisationId, dir } = await institution(world);
    const signatory = await colleague(world, organisationId, 'signatory', { familyName: 'Gagnon' });
    await suspend(organisationId, dir, signatory.membershipId, 'On leave');
    const text = plain((await dir.get(page(organisationId))).text);
    assert.match(text, /Role suspended\s+On leave\s+Person\w+ Gagnon\s+Person\w+ Example/);
  });

  it('calls what is about a request by its reference, which leads there unless consent was revoked', async () => {
    const { organisationId, dir } = await institution(world);
    await takePart(world, organisationId, dir.personId);
    const asked = await askFor(world, organisationId);
    const { reference, consent_id } = await world.db
      .selectFrom('verifications')
      .select(['reference', 'consent_id'])
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow();
    const link = `href="/en/our-institution/${organisationId}/requests/${asked.id}?back=`;
    for (const action of ['verification.asked', 'place.claimed', 'consent.given'])
      assert.ok((await dir.get(`${page(organisationId)}?action=${action}`)).text.includes(link), action);
    assert.ok((await dir.get(`${page(organisationId)}/file`)).text.includes(`,${reference},A student`));
    const neighbour = await institution(world, 'Collège voisin');
    await world.db.transaction().execute((tx) =>
      record(tx, {
        at: world.clock.now(),
        action: 'verification.asked',
        actor: { kind: 'system', id: 'portal' },
        subject: `verification:${asked.id}`,
        organisationId: neighbour.organisationId,
      }),
    );
    const theirs = (await neighbour.dir.get(page(neighbour.organisationId))).text;
    assert.ok(!theirs.includes(reference), 'a request of another institution is not named');
    await asked.student.post(`/en/consents/${consent_id}/revoke`);
    const shut = (await dir.get(`${page(organisationId)}?action=verification.asked`)).text;
    assert.ok(shut.includes(`>${reference}<`) && !shut.includes(link));
  });

  it('offers what can have happened in groups, in both languages, and all that is recorded of an institution', async () => {
    const { organisationId, dir } = await institution(world);
    const groupsOn = async (path: string) =>
      [...(await dir.get(path)).text.matchAll(/<optgroup label="([^"]*)">/g)].map(([, label]) => label);
    assert.deepEqual(await groupsOn(page(organisationId)), Object.values(words.en.groups));
    assert.deepEqual(
      await groupsOn(`/fr/notre-etablissement/${organisationId}/journal`),
      Object.values(words.fr.groups),
    );
    const told = [...loggedBy(Object.values(rooms), 'en').keys()];
    assert.deepEqual(
      new Set(told.filter((action) => groupOf(action) === null)),
      new Set([
        'case.given_back',
        'case.noted',
        'case.taken_over',
        'case.taken_up',
        'outage.recorded',
        'outage.taken_back',
        'permit.never_given',
        'permit.surrendered',
        'readings.sealed',
      ]),
    );
  });

  it('names nobody who acts as a student, though they work there', async () => {
    const { organisationId, dir } = await institution(world);
    const { personId } = await colleague(world, organisationId, 'signatory', { familyName: 'Gagnon' });
    await world.db.transaction().execute((tx) =>
      record(tx, {
        at: world.clock.now(),
        action: 'verification.asked',
        actor: { kind: 'person', id: personId },
        authority: 'student',
        subject: `verification:${personId}`,
        organisationId,
      }),
    );
    const { text } = await dir.get(`${page(organisationId)}?action=verification.asked`);
    const table = plain(text).split('Entries of the log')[1] ?? '';
    assert.match(table, /A student\s+Own file/);
    assert.doesNotMatch(table, /Gagnon/);
    const theirs = await dir.get(`${page(organisationId)}?person=${personId}`);
    assert.doesNotMatch(
      plain(theirs.text).split('Entries of the log')[1] ?? '',
      /A student|Verification asked/,
    );
    const file = await dir.get(`${page(organisationId)}/file?person=${personId}`);
    assert.doesNotMatch(file.text, /A student|Verification asked/);
  });

  it('is narrowed by person, action and day', async () => {
    const { organisationId, dir } = await institution(world);
    const signatory = await colleague(world, organisationId, 'signatory', { familyName: 'Gagnon' });
    world.clock.advance(2 * DAY);
    // Sessions have ended by now, so the change is written as it would be by another's.
    await world.db.transaction().execute((tx) =>
      record(tx, {
        at: world.clock.now(),
        action: 'membership.suspended',
        actor: { kind: 'system', id: 'portal' },
        subject: `person:${signatory.personId}`,
        organisationId,
      }),
    );
    world.clock.advance(-2 * DAY);
    const rows = async (query: string) =>
      ((await dir.get(`${page(organisationId)}?${query}`)).text.match(/<tr role="row">/g) ?? []).length - 1;
    assert.equal(await rows('action=membership.suspended'), 1);
    assert.equal(await rows('from=2012-11-24'), 1);
    assert.equal(await rows('to=2012-11-21'), -1);
    const about = await dir.get(`${page(organisationId)}?person=${signatory.personId}`);
    assert.doesNotMatch(plain(about.text).split('Entries of the log')[1] ?? '', /Example\s/);
    assert.ok((await rows('person=00000000-0000-0000-0000-000000000000')) > 3, 'a stranger is no filter');
    const all = await rows('');
    for (const impossible of ['yesterday', '2012-02-30', '2012-13-01', '2013-02-29'])
      assert.equal(await rows(`from=${impossible}`), all, impossible);
  });

  it('is narrowed by the reference of a request, of a nomination or of a change of the record', async () => {
    const { organisationId, dir } = await institution(world);
    const neighbour = await institution(world, 'Collège voisin');
    await takePart(world, organisationId, dir.personId);
    const asked = await askFor(world, organisationId, { number: 'S 1' });
    await askFor(world, organisationId, { number: 'S 2', details: { givenNames: 'Binta' } });
    const request = await world.db
      .selectFrom('verifications')
      .select('reference')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow();
    const { id: nomination, reference } = await addNominee(world, organisationId, { status: 'received' });
    const changed = mintReference(randomBytes(REFERENCE_BYTES));
    const { id: amendment } = await world.db
      .insertInto('amendments')
      .values({
        ...{ reference: changed, organisation_id: organisationId, status: 'withdrawn' },
        ...{ before: '{}', after: '{}', requested_by: dir.personId, requested_at: world.clock.now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const subject of [`nomination:${nomination}`, `amendment:${amendment}`] as const)
      await world.db.transaction().execute((tx) =>
        record(tx, {
          at: world.clock.now(),
          action: subject.startsWith('nomination') ? 'nomination.received' : 'amendment.withdrawn',
          actor: { kind: 'system', id: 'portal' },
          subject,
          organisationId,
        }),
      );
    const told = async (typed: string, who = { organisationId, dir }): Promise<string> => {
      const at = `${page(who.organisationId)}?reference=${encodeURIComponent(typed)}`;
      return plain((await who.dir.get(at)).text).split('Entries of the log')[1] ?? '';
    };
    const bare = request.reference.slice(3).replace('-', ' ').toLowerCase();
    for (const typed of [request.reference, bare]) {
      const text = await told(typed);
      assert.match(text, /Verification asked/, typed);
      assert.match(text, /Consent given/, typed);
      assert.equal(text.match(/Verification asked/g)?.length, 1, 'of this request alone');
      assert.doesNotMatch(text, /Role|PIN/);
    }
    assert.match(await told(reference), /Forms received/);
    assert.match(await told(changed), new RegExp(`Change of the record withdrawn\\s+${changed}`));
    assert.equal(await told(request.reference, neighbour), '', 'of another institution');
    for (const none of ['EV-0000-0000', 'hello']) assert.equal(await told(none), '', none);
    const file = await dir.get(`${page(organisationId)}/file?reference=${reference}`);
    assert.equal(file.text.trim().split('\r\n').length, 2, 'the file is narrowed too');
  });

  it('goes on, page by page, without a gap', async () => {
    const { organisationId, dir } = await institution(world);
    for (let n = 0; n < 30; n += 1) await event(organisationId, `reason ${n}`);
    const first = await dir.get(page(organisationId));
    const next = /href="([^"]*before=\d+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    const second = await dir.get(next ?? assert.fail('no next page'));
    const seen = [...(first.text + second.text).matchAll(/reason (\d+)/g)].map(([, n]) => Number(n));
    assert.deepEqual(
      seen,
      Array.from({ length: 30 }, (_, n) => 29 - n),
    );
  });

  it('is saved as a file that no spreadsheet takes for formulas', async () => {
    const { organisationId, dir } = await institution(world);
    await event(organisationId, '=HYPERLINK("http://evil.example","click")');
    const file = await dir.get(`${page(organisationId)}/file`);
    assert.equal(file.status, 200);
    assert.ok(file.text.startsWith('\ufeffWhen,What,'));
    assert.match(file.text, /"'=HYPERLINK\(""http/);
  });

  it('is one that a French spreadsheet opens in columns, with the day and hour of the page', async () => {
    const { organisationId, dir } = await institution(world);
    await event(organisationId, 'un motif; et un autre');
    const [head, ...lines] = (
      await dir.get(`/fr/notre-etablissement/${organisationId}/journal/fichier`)
    ).text.split('\r\n');
    assert.equal(head, '\ufeffDate et heure;Action;Au sujet de;Qui;Fondement;Motif;Fuseau horaire');
    for (const line of lines.filter((text) => text !== ''))
      assert.match(line, /^2012-11-\d\d \d\d:\d\d:\d\d;.*;heure de l’Est$/);
    assert.ok(
      lines.some((line) => line.includes('"un motif; et un autre"')),
      lines.join('\n'),
    );
    const evening = isoDateTime(new Date('2012-11-23T04:30:05Z'));
    assert.equal(evening, '2012-11-22 23:30:05');
  });

  it('never begins a cell with what a formula begins with, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const row = csvRow([text], 'en').slice(0, -2);
        const cell = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
        assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
        assert.ok(cell === text || cell === `'${text}`);
      }),
    );
    for (const bad of ['=1', '+1', '-1', '@A1', ' =1', '\t=1', '＝1'])
      assert.ok(csvRow([bad], 'fr').replace('"', '').startsWith("'"), bad);
  });

  it('is for its own representatives', async () => {
    const { organisationId } = await institution(world);
    const neighbour = await institution(world, 'Collège voisin');
    const signatory = await colleague(world, organisationId, 'signatory');
    for (const other of [neighbour.dir, signatory])
      for (const rest of ['', '/file'])
        assert.equal((await other.get(page(organisationId) + rest)).status, 404);
  });

  const page = (organisationId: string) => `/en/our-institution/${organisationId}/log`;

  const plain = (html: string): string =>
    html.replaceAll(/<option[^>]*>.*?<\/option>/g, '').replaceAll(/<[^>]+>/g, ' ');

  const suspend = (
    organisationId: string,
    dir: { post: (path: string, fields: Record<string, string>) => Promise<unknown> },
    membershipId: string,
    reason: string,
  ) => dir.post(`/en/our-institution/${organisationId}/people/${membershipId}/suspension`, { reason });

  const event = (organisationId: string, reason: string) =>
    world.db.transaction().execute((tx) =>
      record(tx, {
        at: world.clock.now(),
        action: 'membership.suspended',
        actor: { kind: 'system', id: 'portal' },
        subject: 'person:nobody',
        organisationId,
        after: { reason },
      }),
    );
});
