import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { staffOf } from '#test/programme/marks.ts';

const WORDS = 'Zxnotexz: called the registrar at the number in the calendar.';

describe('notes on a case', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let dir: Colleague;
  let organisationId: string;
  let id: string;
  before(async () => {
    world = await openPortal();
    [odile, oscar] = [await officer(world, 'Odile'), await officer(world, 'Oscar')];
    ({ organisationId, dir } = await institution(world));
    ({ id } = await addNominee(world, organisationId, { status: 'received', kind: 'signatory' }));
  });
  after(() => world.close());

  it('are read by colleagues with who wrote them and when, newest first', async () => {
    const added = await odile.post(`/en/work-queue/${id}/notes`, { note: `  ${WORDS}\r\nShe calls back. ` });
    assert.deepEqual([added.notice, added.location], ['caseNoted', `/en/work-queue/${id}`]);
    await oscar.post(`/en/work-queue/${id}/notes`, { note: 'She called back.' });
    const { text } = await oscar.get(`/en/work-queue/${id}`);
    assert.match(text, /Oscar Officer[\s\S]*She called back[\s\S]*Odile Officer[\s\S]*Zxnotexz/);
    assert.match((await odile.get(`/fr/travail-en-attente/${id}/notes`)).text, /Zxnotexz/);
  });

  it('want words, and lose none', async () => {
    const empty = await odile.post(`/en/work-queue/${id}/notes`, { note: ' \r\n ' });
    assert.equal(empty.status, 422);
    assert.deepEqual(errorsOf(empty), ['Write the note first.']);
    const long = 'a'.repeat(2001);
    const refused = await odile.post(`/en/work-queue/${id}/notes`, { note: long });
    assert.equal(refused.status, 422);
    assert.ok(refused.text.includes(long));
  });

  it('leave a line in the log without their words, in no institution’s log', async () => {
    const [event] = await listAbout(world.db, { action: 'case.noted', limit: 1 });
    assert.equal(event?.subject, `nomination:${id}`);
    assert.equal(event?.organisationId, undefined);
    const rows = await sql<{
      body: string;
    }>`select row_to_json(e)::text as body from portal.audit_events e`.execute(world.db);
    assert.ok(!rows.rows.some(({ body }) => body.includes('Zxnotexz')));
  });

  it('are for officers alone, and not for one whom the case is about', async () => {
    const shown = [
      await dir.get(`/en/our-institution/${organisationId}/people`),
      await dir.get(`/en/our-institution/${organisationId}/log`),
      await dir.get(`/en/our-institution/${organisationId}/nominations/${id}`),
    ];
    for (const { text } of shown) assert.doesNotMatch(text, /Zxnotexz|Note on a case/);
    for (const visitor of [dir, await staffOf(world, 'coordinator'), await staffOf(world, 'administrator')]) {
      assert.equal((await visitor.get(`/en/work-queue/${id}/notes`)).status, 404);
      assert.equal((await visitor.post(`/en/work-queue/${id}/notes`, { note: 'x' })).status, 404);
    }
    const own = await addNominee(world, organisationId, {
      status: 'received',
      givenNames: 'Oscar',
      familyName: 'Officer',
    });
    const added = await odile.post(`/en/work-queue/${own.id}/notes`, { note: WORDS });
    assert.equal(added.status, 303);
    assert.equal((await oscar.get(`/en/work-queue/${own.id}/notes`)).status, 404);
    assert.doesNotMatch((await oscar.get(`/en/work-queue/${own.id}`)).text, /Zxnotexz/);
  });

  it('can’t be changed or deleted, and go only with the nomination', async () => {
    const notes = () => world.db.selectFrom('case_notes').select('id').where('nomination_id', '=', id);
    await assert.rejects(world.db.updateTable('case_notes').set({ note: 'x' }).execute(), /append-only/);
    await assert.rejects(world.db.deleteFrom('case_notes').execute(), /append-only/);
    assert.equal((await notes().execute()).length, 2);
    await world.db.deleteFrom('nominations').where('id', '=', id).execute();
    assert.equal((await notes().execute()).length, 0);
  });
});
