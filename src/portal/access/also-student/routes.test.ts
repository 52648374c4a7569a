import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { paths as homes } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { ANSWERED, deskOf, press, revisionOn, TERMS, takePart } from '#test/programme/requests.ts';
import { paths } from './paths.ts';

const PATH = '/en/account/also-a-student';
const DETAILS = {
  ...{ givenNames: 'Noor', familyName: 'Silva', dateOfBirth: '1988-02-03', clientId: '9000 7777' },
};

describe('somebody who has a role and studies too', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let fjord: string;
  let dir: Colleague;
  let noor: Colleague;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const made = await institution(world);
    fjord = made.organisationId;
    dir = made.dir;
    await takePart(world, fjord, dir.personId);
    noor = await colleague(world, fjord, 'signatory');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('reads the terms for students first, and can leave them without losing anything', async () => {
    assert.match((await noor.get('/en/home')).text, /I am also a student/);
    await viewer.looksAt(noor, 'also-student-terms', paths.alsoStudent);
    const terms = await noor.get(PATH);
    assert.doesNotMatch(terms.text, /name="clientId"/);
    assert.deepEqual(errorsOf(await noor.post(PATH, DETAILS)), [
      'Accept the terms, or go back to your home page.',
    ]);
    assert.deepEqual(errorsOf(await noor.post(PATH, { answer: 'accept', version: '0' })), [
      'A new version was published while you were reading. Read it, and answer again.',
    ]);
    assert.equal((await noor.get('/en/home')).status, 200, 'and works on as before');
    assert.equal((await noor.post(PATH, { answer: 'accept', version: '1' })).location, PATH);
  });

  it('gives their details, and is a student in the same account, once', async () => {
    await viewer.looksAt(noor, 'also-student-details', paths.alsoStudent);
    assert.match((await noor.get(PATH)).text, /value="Person/, 'the names are there already');
    const wrong = await noor.post(PATH, { ...DETAILS, clientId: '12', dateOfBirth: '' });
    assert.equal(errorsOf(wrong).length, 2);
    const sent = await Promise.all([1, 2, 3].map(() => noor.post(PATH, DETAILS)));
    assert.equal(sent.filter(({ notice }) => notice === 'studentNow').length, 1);
    const student = await world.db
      .selectFrom('students')
      .selectAll()
      .where('person_id', '=', noor.personId)
      .executeTakeFirstOrThrow();
    assert.deepEqual([student.client_id, student.family_name], ['90007777', 'Silva']);
    const events = await listAbout(world.db, { subject: `student:${noor.personId}`, limit: 5 });
    assert.deepEqual(
      events.map(({ action }) => action),
      ['student.enrolled'],
    );
    assert.doesNotMatch(withoutIds(events), /Silva|90007777|1988/);
    const home = (await noor.get('/en/home')).text;
    assert.match(home, /Where things stand[\s\S]*Ask for verification/);
    assert.match(home, /Verification requests/, 'the role stays');
    assert.doesNotMatch(home, /I am also a student/);
    assert.equal((await noor.get(PATH)).notice, 'studentAlready');
    await viewer.looksAt(noor, 'also-student-home', homes.home);
  });

  it('asks like every student, and decides nothing about themselves; a colleague does', async () => {
    const claimed = await noor.post('/en/verifications/new?in=QC', {
      ...{ institution: fjord, campus: '', studentNumber: '4711', programme: 'Nursing' },
    });
    const questions = claimed.location ?? assert.fail(claimed.text);
    await noor.post(questions, ANSWERED);
    const id = (await noor.post(`${questions}/check`)).location?.split('/').at(-1) ?? '';
    const statusOf = async () =>
      (
        await world.db
          .selectFrom('verifications')
          .select(['status', 'holder_id'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).status;
    await noor.post(deskOf(fjord), { chosen: id });
    assert.equal(await statusOf(), 'new', 'not claimed');
    await dir.post(deskOf(fjord), { chosen: id });
    await dir.post(`${deskOf(fjord, id)}/periods`, TERMS);
    await world.db
      .updateTable('verifications')
      .set({ holder_id: noor.personId })
      .where('id', '=', id)
      .execute();
    const path = deskOf(fjord, id);
    const revision = String(
      (
        await world.db
          .selectFrom('verifications')
          .select('revision')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).revision,
    );
    assert.match(errorsOf(await noor.post(path, { revision, seen: 'yes' })).join(), /This is your own file/);
    const refused = await noor.post(`${path}/not-eligible`, {
      revision,
      reasons: 'standing',
      override: 'Two of the courses do not count.',
    });
    assert.match(errorsOf(refused).join(), /This is your own file/);
    await press(dir, fjord, { id, what: 'take' });
    const signed = await dir.post(path, { revision: await revisionOn(dir, path), seen: 'yes' });
    assert.equal(signed.notice, 'requestSigned', signed.text);
  });

  it('may be an officer, and is never made one by studying', async () => {
    const odile = await officer(world, 'Odile');
    assert.match((await odile.get('/en/home')).text, /I am also a student/);
    await odile.post(PATH, { answer: 'accept', version: '1' });
    assert.equal((await odile.post(PATH, { ...DETAILS, clientId: '90008888' })).notice, 'studentNow');
    const student = await enrolStudent(world, { clientId: '90009999' });
    assert.equal((await student.get(PATH)).notice, 'studentAlready');
    assert.doesNotMatch((await student.get('/en/home')).text, /I am also a student/);
  });
});
