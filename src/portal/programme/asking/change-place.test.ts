import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { ANSWERED, askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
beforeEach(() => deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1)));
after(() => world.close());

const NURSING = { campus: '', studentNumber: '2012-0415', programme: 'Nursing' };

/** The hidden fields of answers that a form takes along. */
const carriedIn = async (student: Visitor, path: string) => {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of (await student.get(path)).text.matchAll(
    /type="hidden" name="(q_\w+|purposes)" value="(\w+)"/g,
  ))
    fields[name] = [...(fields[name] ?? []), value];
  assert.equal(Object.keys(fields).length, 5);
  return fields;
};

let count = 0;
/** A student who has named the institution, and the form in which they mend what they typed. */
async function named(): Promise<{ readonly student: Visitor; readonly path: string }> {
  count += 1;
  const student = await enrolStudent(world, { clientId: String(96_000_000 + count) });
  const claimed = await student.post('/en/verifications/new?in=QC', { ...NURSING, institution: fjord });
  return { student, path: `${claimed.location}/details` };
}
const placesOf = async (student: Visitor) =>
  world.db
    .selectFrom('student_places as p')
    .innerJoin('credentials as c', 'c.person_id', 'p.person_id')
    .where('c.id', '=', student.credentialId)
    .select(['p.id', 'p.student_number', 'p.number_key', 'p.programme', 'p.campus_id', 'p.status'])
    .orderBy('p.claimed_at')
    .orderBy('p.status', 'desc')
    .execute();
const placeNow = async (student: Visitor): Promise<string> => {
  const live = (await placesOf(student)).find(({ status }) => status === 'claimed');
  return `/en/verifications/new/${live?.id}/details`;
};

describe('the details of a place', () => {
  it('are mended by their student, whose former ones stay with what was asked by them', async () => {
    const { student, path } = await named();
    const [campus] = await world.db
      .insertInto('campuses')
      .values({ organisation_id: fjord, name: 'Nord' })
      .returning('id')
      .execute();
    const page = await student.get(path);
    assert.match(page.text, /value="2012-0415"[\s\S]*value="Nursing"/);
    assert.match(
      (
        await student.get(
          path.replace('/en/', '/fr/').replace('/new/', '/nouvelle/').replace('/details', '/renseignements'),
        )
      ).text,
      /Modifier vos renseignements/,
    );
    const wrong = await student.post(path, { ...NURSING, studentNumber: ' - ', programme: '' });
    assert.deepEqual(errorsOf(wrong), ['Enter your student number.', 'Enter your programme.']);
    const mended = { campus: campus?.id ?? '', studentNumber: '2012-0451', programme: 'Nursing II' };
    assert.equal((await student.post(path, mended)).notice, 'placeChanged');
    const [former, place] = await placesOf(student);
    assert.deepEqual([former?.status, former?.student_number], ['ended', '2012-0415']);
    assert.deepEqual(
      [place?.status, place?.student_number, place?.number_key, place?.programme, place?.campus_id],
      ['claimed', '2012-0451', '20120451', 'Nursing II', campus?.id],
    );
    assert.match((await student.get('/en/verifications/new')).text, /2012-0451/);
    assert.equal((await student.get(path)).status, 404, 'the former one is over');
    const event = await world.db
      .selectFrom('audit_events')
      .select('body')
      .where('action', '=', 'place.changed')
      .executeTakeFirstOrThrow();
    assert.match(JSON.stringify(event.body), /studentNumber/);
    assert.doesNotMatch(withoutIds(event.body), /0451|0415|Nursing/);
  });

  it('are mended from the page on which everything is read once more, and no answer is lost', async () => {
    const { student, path } = await named();
    const questions = path.replace('/details', '');
    const check = `${questions}/check`;
    await student.post(questions, ANSWERED);
    const [, mending] =
      /href="([^"]+\/details\?from=check)#studentNumber"/.exec((await student.get(check)).text) ?? [];
    assert.ok(mending);
    const wrong = await student.post(mending, {
      ...(await carriedIn(student, mending)),
      ...NURSING,
      programme: '',
    });
    assert.match(wrong.text, /type="hidden" name="q_exchange" value="no"/, 'nor by a mistake');
    const french = await student.post(mending, {
      ...(await carriedIn(student, mending)),
      ...{ ...NURSING, studentNumber: '77' },
      _language: 'fr',
    });
    const there = french.location ?? '';
    assert.match((await student.get(there)).text, /value="77"[\s\S]*name="purposes" value="yearly"/);
    const mended = await student.post(there, {
      ...(await carriedIn(student, there)),
      ...{ ...NURSING, studentNumber: '77' },
    });
    assert.equal(mended.notice, 'placeChanged');
    assert.match(mended.location ?? '', /^\/fr\/verifications\/nouvelle\/[\w-]+\/relire$/);
    const read = await student.get(mended.location ?? '');
    assert.match(read.text, />77<[\s\S]*chaque année/);
    await student.post(mended.location ?? '', { _language: 'en' });
    const sent = await student.post(
      (mended.location ?? '').replace('/fr/', '/en/').replace('nouvelle', 'new').replace('relire', 'check'),
    );
    assert.equal(sent.notice, 'requestSubmitted', sent.text);
  });

  it('leave the answers, and no consent, to another institution that is named instead', async () => {
    const { student, path } = await named();
    await student.post(path.replace('/details', ''), ANSWERED);
    const sud = await institution(world, 'Cégep du Sud');
    await takePart(world, sud.organisationId, sud.dir.personId);
    const claimed = await student.post('/en/verifications/new?in=QC', {
      ...NURSING,
      institution: sud.organisationId,
    });
    const { text } = await student.get(claimed.location ?? '');
    assert.match(text, /name="q_exchange" value="no" checked/);
    assert.doesNotMatch(text, /value="verify" checked/);
  });

  it('are not changed where nothing is different, and nothing is counted', async () => {
    const { student, path } = await named();
    for (let time = 0; time < 7; time += 1)
      assert.equal((await student.post(path, NURSING)).notice, 'placeSame');
    assert.equal((await placesOf(student)).length, 1);
  });

  it('can’t be used to try numbers: each change counts as a claim, for the student and their network', async () => {
    const { student } = await named();
    for (let time = 1; time < 5; time += 1) {
      const changed = await student.post(await placeNow(student), { ...NURSING, studentNumber: `1${time}` });
      assert.equal(changed.notice, 'placeChanged');
    }
    const sixth = await student.post(await placeNow(student), { ...NURSING, studentNumber: '19' });
    assert.match(
      errorsOf(sixth).join(),
      /five times, which is the most\. You can do so again from [A-Z][a-z]+ \d/,
    );
    const place = await placeNow(student);
    assert.match((await student.get(place)).text, /five times, which is the most/);
    assert.doesNotMatch((await student.get(place)).text, /name="studentNumber"/);
    assert.match((await student.get('/en/verifications/new')).text, /five times, which is the most/);
    assert.equal((await placesOf(student)).length, 5);
    const told: string[] = [];
    for (let time = 0; time < 20; time += 1) {
      const page = await student.post(await placeNow(student), { ...NURSING, studentNumber: `2${time}` });
      told.push(errorsOf(page).join());
    }
    assert.ok(told.some((text) => /students have tried from your network/.test(text)));
  });

  it('stay while a request goes by them, and once they were proved; the page says what to do', async () => {
    const { student, id } = await askFor(world, fjord, { number: '31' });
    const path = await placeNow(student);
    assert.match((await student.get(path)).text, /A request goes by these details[\s\S]*See the request/);
    assert.equal((await student.post(path, NURSING)).notice, 'placeUnchanged');
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    await passTime(world, 15 * MINUTE);
    const [place] = await placesOf(student);
    assert.deepEqual([place?.student_number, place?.status], ['31', 'matched']);
    const proved = `/en/verifications/new/${place?.id}/details`;
    await world.db.updateTable('verifications').set({ status: 'closed' }).where('id', '=', id).execute();
    assert.match((await student.get(proved)).text, /Your institution has found you by these details/);
    assert.equal((await student.post(proved, NURSING)).notice, 'placeUnchanged');
    assert.equal((await placesOf(student)).length, 1);
  });

  it('are nobody else’s to change', async () => {
    const { path } = await named();
    const other = await named();
    assert.equal((await other.student.get(path)).status, 404);
    assert.equal((await other.student.post(path, { ...NURSING, studentNumber: '5' })).status, 404);
    assert.equal((await noor.get(path)).status, 404);
  });
});
