import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  passTime,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';

describe('the students of an institution', () => {
  let world: PortalWorld;
  let fjord: string;
  let dir: Colleague;
  let north: Colleague;
  let campus: string;
  let amina: Asked;
  let binta: Asked;
  let number: string;
  before(async () => {
    world = await openPortal();
    const made = await institution(world, 'Collège du Fjord');
    [fjord, dir] = [made.organisationId, made.dir];
    await takePart(world, fjord, dir.personId);
    const rows = await world.db
      .insertInto('campuses')
      .values(['North', 'South'].map((name) => ({ organisation_id: fjord, name })))
      .returning('id')
      .execute();
    const [northern, southern] = rows.map(({ id }) => id);
    campus = southern ?? assert.fail();
    north = await colleague(world, fjord, 'signatory');
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: north.membershipId, campus_id: northern ?? assert.fail() })
      .execute();
    amina = await askFor(world, fjord, { number: '2012-0415', details: { clientId: '90012345' } });
    binta = await askFor(world, fjord, {
      number: 'S 77',
      campus,
      details: { givenNames: 'Binta', familyName: 'Sow', clientId: '90099999' },
    });
    await takeUp(dir, fjord, amina.id);
    await signEligible(dir, fjord, amina.id);
    await passTime(world, minutes(16));
    ({ number } = await world.db
      .selectFrom('evns')
      .select('number')
      .where('verification_id', '=', amina.id)
      .executeTakeFirstOrThrow());
  });
  after(() => world.close());

  const students = (visitor: Colleague, query: string) =>
    visitor.get(`/en/our-institution/${fjord}/students${query}`);
  const readings = async (page: 'search' | 'history') =>
    (
      await world.db
        .selectFrom('file_readings')
        .select(['reader_id', 'role', 'organisation_id'])
        .where('page', '=', page)
        .execute()
    ).map(({ reader_id, role, organisation_id }) => [reader_id, role, organisation_id]);

  it('are nobody before they are looked for, nor by one character', async () => {
    const page = await students(dir, '');
    assert.doesNotMatch(page.text, /Diallo|Sow/);
    assert.match((await students(dir, '?q=D')).text, /Enter at least two characters/);
  });

  it('are found by their names, in whatever spelling, and by student number', async () => {
    for (const typed of ['diallo', 'Amina', 'amina dial', 'AMÍNA', 's77', '2012 0415']) {
      const page = await students(dir, `?q=${encodeURIComponent(typed)}`);
      assert.match(page.text, typed === 's77' ? />Binta Sow</ : />Amina Diallo</, typed);
      assert.doesNotMatch(page.text, typed === 's77' ? /Diallo/ : /Sow/, typed);
    }
    assert.match((await students(dir, '?q=nobody')).text, /Nobody who asked your institution matches/);
  });

  it('are found by client ID or number, and that is a reading', async () => {
    await world.db.deleteFrom('file_readings').execute();
    assert.match((await students(dir, '?q=Diallo')).text, />Amina Diallo</);
    assert.deepEqual(await readings('search'), []);
    assert.match((await students(dir, '?q=9001+2345')).text, />Amina Diallo</);
    assert.match((await students(dir, `?q=${number}`)).text, />Amina Diallo</);
    assert.deepEqual(await readings('search'), [[dir.personId, 'dir', fjord]]);
    const diary = await amina.student.get('/en/who-read-my-file');
    assert.match(diary.text, /Looked you up by client ID or number/);
  });

  it('are found by a student number that looks like a number of the department', async () => {
    const place = world.db
      .updateTable('student_places')
      .where('student_number', 'in', ['S 77', '3098700042']);
    await place.set({ student_number: '3098700042', number_key: numberKey('3098700042') }).execute();
    const found = (await students(dir, '?q=3098700042')).text;
    await place.set({ student_number: 'S 77', number_key: numberKey('S 77') }).execute();
    assert.match(found, />Binta Sow</);
    const hers = world.db.selectFrom('verifications').select('person_id').where('id', '=', binta.id);
    await world.db.deleteFrom('file_readings').where('student_id', 'in', hers).execute();
  });

  it('are narrowed by the status of their latest request, and by campus', async () => {
    assert.match((await students(dir, '?q=Diallo&status=eligible')).text, />Amina Diallo</);
    assert.match((await students(dir, '?q=Diallo&status=new')).text, /Nobody who asked/);
    assert.match((await students(dir, '?q=&status=eligible')).text, />Amina Diallo</);
    assert.doesNotMatch((await students(dir, '?q=&status=')).text, />Amina Diallo<|Nobody who asked/);
    assert.match((await students(dir, `?q=Sow&campus=${campus}`)).text, />Binta Sow</);
    assert.match((await students(dir, `?q=Diallo&campus=${campus}`)).text, /Nobody who asked/);
  });

  it('are shown by their latest request, also where a former one was looked for', async () => {
    const { student, id } = await askFor(world, fjord, { number: 'S 99', details: { familyName: 'Lô' } });
    assert.equal((await student.post(`/en/verifications/${id}/cancel`)).notice, 'requestCancelled');
    const { place_id } = await world.db
      .selectFrom('verifications')
      .select('place_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    world.clock.advance(1000);
    const again = `/en/verifications/new/${place_id}`;
    assert.equal((await student.post(again, ANSWERED)).location, `${again}/check`);
    assert.equal((await student.post(`${again}/check`)).notice, 'requestSubmitted');
    assert.match((await students(dir, '?q=Lo&status=new')).text, /Amina Lô/);
    assert.match((await students(dir, '?q=Lo&status=cancelled')).text, /Nobody who asked/);
  });

  it('have a page with every request and the number that it brought', async () => {
    const page = await dir.get(`/en/our-institution/${fjord}/students/${amina.id}`);
    assert.match(page.text, /Eligible/);
    assert.ok(page.text.includes(number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1\u00a0$2\u00a0$3')));
    assert.match(page.text, new RegExp(`requests/${amina.id}`));
    assert.deepEqual((await readings('history')).at(-1), [dir.personId, 'dir', fjord]);
    assert.match((await amina.student.get('/en/who-read-my-file')).text, /Opened the list of your requests/);
  });

  it('are those of one’s campuses, and of one’s institution', async () => {
    assert.match((await students(north, '?q=Diallo')).text, />Amina Diallo</);
    for (const typed of ['Sow', '90099999', 's77'])
      assert.match((await students(north, `?q=${typed}`)).text, /Nobody who asked/, typed);
    assert.equal((await north.get(`/en/our-institution/${fjord}/students/${binta.id}`)).status, 404);
    const { organisationId, dir: other } = await institution(world, 'Larchmere College');
    assert.equal((await students(other, '?q=Diallo')).status, 404);
    const theirs = await other.get(`/en/our-institution/${organisationId}/students?q=90012345`);
    assert.match(theirs.text, /Nobody who asked/);
    assert.equal((await other.get(`/en/our-institution/${organisationId}/students/${amina.id}`)).status, 404);
    const found = await readings('search');
    assert.deepEqual(found, [[dir.personId, 'dir', fjord]], 'who finds nobody reads nothing');
  });

  it('are found no more once they have revoked their consent', async () => {
    const { id } = await world.db
      .selectFrom('consents')
      .innerJoin('verifications as v', 'v.consent_id', 'consents.id')
      .select('consents.id')
      .where('v.id', '=', binta.id)
      .executeTakeFirstOrThrow();
    assert.equal((await binta.student.post(`/en/consents/${id}/revoke`)).notice, 'consentRevokedNow');
    assert.match((await students(dir, '?q=Sow')).text, /Nobody who asked/);
    assert.equal((await dir.get(`/en/our-institution/${fjord}/students/${binta.id}`)).status, 404);
  });
});
