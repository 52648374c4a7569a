import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asked, askFor, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';
import { sealReadings } from './seal.ts';
import { addReading } from './store.ts';

let world: PortalWorld;
let noor: Colleague;
let dir: Colleague;
let fjord: string;
let asked: Asked;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  asked = await askFor(world, fjord);
});
after(() => world.close());

const rows = () => world.db.selectFrom('file_readings').selectAll().orderBy('id').execute();

describe('who read a file', () => {
  it('is nobody as long as it stands in a list only', async () => {
    await noor.get(deskOf(fjord));
    assert.match((await asked.student.get('/en/who-read-my-file')).text, /Nobody has opened your file yet/);
  });

  it('is told by role and institution, once a quarter of an hour and page, and never by name', async () => {
    const path = deskOf(fjord, asked.id);
    for (let again = 0; again < 3; again++) await noor.get(path);
    await noor.get(`${path}?show=birth`);
    assert.equal((await rows()).length, 2);
    await passTime(world, 15 * MINUTE);
    await noor.get(path);
    const page = await asked.student.get('/fr/qui-a-consulte-mon-dossier');
    assert.equal(page.text.match(/A ouvert votre demande/g)?.length, 2);
    assert.match(page.text, /Signataire[\s\S]*Collège du Fjord[\s\S]*A affiché votre date de naissance/);
    assert.doesNotMatch(page.text, /Person[a-j]+ Example/);
  });

  it('is told of each institution, role and reason by which they read it, however soon after another', async () => {
    const other = await institution(world, 'Collège des Deux-Rives');
    const { student, id } = await askFor(world, fjord, { number: '3' });
    const { person_id: studentId } = await world.db
      .selectFrom('verifications')
      .select('person_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const reader = { studentId, readerId: noor.personId, page: 'request' } as const;
    const read = [
      { role: 'signatory', organisationId: fjord },
      { role: 'signatory', organisationId: other.organisationId },
      { role: 'dir', organisationId: other.organisationId },
      { role: 'officer', organisationId: null, reason: 'application: a permit was asked for' },
      { role: 'officer', organisationId: null, reason: 'complaint: a letter came' },
    ] as const;
    for (let again = 0; again < 2; again++)
      for (const one of read) await addReading(world.db, { ...reader, ...one }, world.clock.now());
    const kept = (await rows()).filter(({ student_id }) => student_id === studentId);
    assert.equal(kept.length, read.length);
    const { text } = await student.get('/en/who-read-my-file');
    assert.match(text, /Collège des Deux-Rives/);
  });

  it('is no other student’s business, nor a page for staff', async () => {
    const other = await askFor(world, fjord, { number: '2' });
    assert.match((await other.student.get('/en/who-read-my-file')).text, /Nobody has opened/);
    assert.equal((await noor.get('/en/who-read-my-file')).status, 404);
  });
});

describe('what an institution’s people read', () => {
  it('is seen by its representatives, with both names, and by nobody else', async () => {
    const page = await dir.get(`/en/our-institution/${fjord}/readings`);
    assert.match(
      page.text,
      /Person[a-j]+ Example[\s\S]*Signatory[\s\S]*Amina Diallo[\s\S]*Opened the request/,
    );
    assert.match(
      (await dir.get(`/fr/notre-etablissement/${fjord}/consultations`)).text,
      /A ouvert la demande/,
    );
    assert.equal((await noor.get(`/en/our-institution/${fjord}/readings`)).status, 404);
    const neighbour = await institution(world, 'Collège voisin');
    assert.equal((await neighbour.dir.get(`/en/our-institution/${fjord}/readings`)).status, 404);
    const own = await neighbour.dir.get(`/en/our-institution/${neighbour.organisationId}/readings`);
    assert.match(own.text, /Nobody has opened a file yet/);
  });
});

describe('the seal of a night', () => {
  it('holds a salted digest of each row of the days before, in the audit log, once', async () => {
    await sealReadings(world.deps);
    assert.ok(
      (await rows()).every(({ sealed_on }) => sealed_on === null),
      'not those of today',
    );
    await passTime(world, DAY);
    await sealReadings(world.deps);
    await sealReadings(world.deps);
    const events = await listAbout(world.db, { action: 'readings.sealed', limit: 5 });
    const [event, ...others] = events;
    assert.ok(event && others.length === 0, 'once');
    const { count, digests } = event.after as { count: number; digests: string[] };
    const sealed = await rows();
    assert.equal(count, sealed.length);
    const [first] = sealed;
    assert.ok(first);
    const text = JSON.stringify([
      ...[first.id, first.student_id, first.reader_id, first.role, first.organisation_id, first.page],
      ...[first.reason, first.at.toISOString()],
    ]);
    const digest = createHash('sha256').update(first.salt).update(text, 'utf8').digest('hex');
    assert.ok(digests.includes(digest), 'the row can be held against the seal');
    assert.doesNotMatch(JSON.stringify(events), new RegExp(first.student_id), 'and not be read from it');
  });
});
