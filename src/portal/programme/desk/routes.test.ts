import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { paths } from '#portal/paths.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { answerQuestion, errorsOf } from '#test/portal/portal-people.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import {
  askFor,
  deskOf,
  passTime,
  press,
  revisionOn,
  signEligible,
  TERMS,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const statusOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const countsOf = async (organisationId: string) => {
  const rows = await world.db
    .selectFrom('verification_counts')
    .select(['status', ({ fn }) => fn.sum<number>('n').as('n')])
    .where('organisation_id', '=', organisationId)
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.flatMap(({ status, n }) => (Number(n) === 0 ? [] : [[status, Number(n)]])));
};
const later = (ms: number) => passTime(world, ms);

describe('a request at the desk', () => {
  it('is claimed, checked with typed periods, signed, undone, signed again, and brings a number', async () => {
    const { student, path, id } = await askFor(world, fjord);
    const request = deskOf(fjord, id);
    assert.match((await noor.get(deskOf(fjord))).text, /Amina Diallo/);
    await noor.post(deskOf(fjord), { chosen: id });
    assert.match((await noor.get(`${deskOf(fjord)}?tray=mine`)).text, /Amina Diallo/);
    const empty = (await noor.get(request)).text;
    assert.match(empty, /You have no record under this number/);
    assert.doesNotMatch(empty, /name="override"|name="seen"/, 'there is nothing to sign by');
    const onNothing = {
      revision: await revisionOn(noor, request),
      seen: 'yes',
      override: 'They are known to us',
    };
    assert.match(errorsOf(await noor.post(request, onNothing))[0] ?? '', /no period of study on file/);
    assert.match(
      errorsOf(
        await noor.post(
          request.replace('/en/our-institution', '/fr/notre-etablissement').replace('requests', 'demandes'),
          onNothing,
        ),
      )[0] ?? '',
      /^Aucune période d’études/,
    );
    assert.equal((await world.db.selectFrom('decisions').select('id').execute()).length, 0);
    const faulty = await noor.post(`${request}/periods`, { ...TERMS, to2: '2012-09-03', compared: '' });
    assert.deepEqual(errorsOf(faulty), [
      'Period 2 ends before it begins.',
      'Compare the periods with your records, and tick the box.',
    ]);
    const unchosen = { ...TERMS, load1: '', standing1: '', programme2: '', load2: 'break', standing2: '' };
    assert.deepEqual(errorsOf(await noor.post(`${request}/periods`, unchosen)), [
      'Choose how much of a course load period 1 was.',
      'Choose the standing in period 1.',
      'Choose the kind of programme of period 2.',
    ]);
    assert.match((await noor.get(`${request}/periods`)).text, /id="load1"[^>]*><option value>/);
    await noor.post(`${request}/periods`, TERMS);
    const revision = await revisionOn(noor, request);
    const unproved = await noor.post(request, { revision });
    assert.deepEqual(errorsOf(unproved), ['Tick that you have seen this person and their card.']);
    await signEligible(noor, fjord, id);
    assert.match((await student.get(path)).text, /is checking your request/);
    const tray = `${deskOf(fjord)}?tray=signed`;
    const time = String.raw`November 22, 2012 at \d+:\d\d\u00a0[ap]\.m\. Eastern Time`;
    const row = (who: string) => new RegExp(`eligible</td><td[^>]*>${time}<br/><span class="hint">${who}`);
    assert.match((await noor.get(tray)).text, row('Until then you can undo it'));
    assert.match((await dir.get(tray)).text, row('Until then you can undo it'));
    const omar = await colleague(world, fjord, 'signatory');
    assert.match(
      (await omar.get(tray)).text,
      row('<bdi>Until then Person[a-z]+ Example can undo it, and so can a DIR'),
    );
    assert.match(
      (
        await dir.get(
          tray.replace('/en/our-institution', '/fr/notre-etablissement').replace('requests', 'demandes'),
        )
      ).text,
      /Prise d’effet[\s\S]*heure de l’Est<br\/><span class="hint">D’ici là, vous/,
    );
    const undone = await press(noor, fjord, { id, what: 'undo' });
    assert.equal(undone.notice, 'signatureUndone');
    const unseen = await noor.post(request, { revision: await revisionOn(noor, request) });
    assert.deepEqual(
      errorsOf(unseen),
      ['Tick that you have seen this person and their card.'],
      'who undoes the signature takes back the proof that was ticked with it',
    );
    await passTime(world, MINUTE);
    const again = await noor.post(request, { revision: await revisionOn(noor, request), seen: 'yes' });
    assert.equal(again.location, `${deskOf(fjord)}?tray=mine`, again.text);
    const history = (await noor.get(request)).text.split('<h2>What has happened</h2>')[1] ?? '';
    const told = [...history.matchAll(/Student proved|Signed –|Signature undone, and the proof|Taken by/g)];
    assert.deepEqual(told.map(([text]) => text).toReversed(), [
      'Taken by',
      'Student proved',
      'Signed –',
      'Signature undone, and the proof',
      'Student proved',
      'Signed –',
    ]);
    assert.doesNotMatch((await student.get(path)).text, /Signature undone|Student proved|Signed –/);
    await later(15 * MINUTE - 1);
    assert.doesNotMatch((await student.get(path)).text, /found you eligible/);
    await later(1);
    const decided = (await student.get(path)).text;
    assert.match(decided, /found you eligible/);
    assert.match(decided, /[1-9]\d{2}\u00a0\d{3}\u00a0\d{4}/);
    assert.match((await student.get(path.replace('/en/', '/fr/'))).text, /a confirmé votre admissibilité/);
    assert.deepEqual(await countsOf(fjord), { eligible: 1 });
    const events = await listAbout(world.db, { subject: `verification:${id}`, limit: 20 });
    assert.deepEqual(events.map(({ action }) => action).toReversed(), [
      'verification.asked',
      'verification.claimed',
      'study.recorded',
      'verification.signed',
      'verification.undone',
      'verification.signed',
      'verification.found_eligible',
    ]);
    assert.doesNotMatch(
      JSON.stringify(events),
      /Amina|Diallo|20120415/,
      'nothing of the student in the audit',
    );
  });

  it('asks its student, whose answer lets the clock go on with what was left', async () => {
    const { student, path, id } = await askFor(world, fjord, { number: '2' });
    await takeUp(noor, fjord, id);
    const request = deskOf(fjord, id);
    const sent = await noor.post(`${request}/question`, {
      revision: await revisionOn(noor, `${request}/question`),
      question: 'Which term did you begin in?',
    });
    assert.equal(sent.notice, 'questionSent', sent.text);
    assert.match((await student.get(path)).text, /Which term did you begin in\?/);
    const answered = await student.post(`${path}/answer`, { answer: 'Fall 2011.' });
    assert.equal(answered.notice, 'answerSent', answered.text);
    assert.match((await noor.get(request)).text, /Fall 2011\./);
    const twice = await student.post(`${path}/answer`, { answer: 'Fall 2010.' });
    assert.equal(twice.status, 409);
    assert.match(twice.text, /Your answer was not sent[\s\S]*Fall 2010\./);
  });

  it('is closed where nobody is found, and the student may mend and ask again', async () => {
    const { student, path, id } = await askFor(world, fjord, { number: '3' });
    await takeUp(noor, fjord, id);
    const form = `${deskOf(fjord, id)}/not-our-student`;
    const closed = await noor.post(form, { revision: await revisionOn(noor, form) });
    assert.equal(closed.notice, 'requestSigned', closed.text);
    assert.match(
      (await noor.get(`${deskOf(fjord)}?tray=signed&q=3`)).text,
      /not a student of the institution/,
    );
    assert.doesNotMatch((await student.get(path)).text, /could not find you with these details/);
    const undone = await press(noor, fjord, { id, what: 'undo' });
    assert.equal(undone.notice, 'signatureUndone', undone.text);
    await later(15 * MINUTE);
    assert.equal(await statusOf(id), 'in_progress', 'what was undone comes to nothing');
    await noor.post(form, { revision: await revisionOn(noor, form) });
    await later(15 * MINUTE);
    assert.equal(await statusOf(id), 'closed');
    const told = (await student.get(path)).text;
    assert.match(told, /could not find you with these details/);
    assert.doesNotMatch(
      withoutIds(told),
      /How it was decided|\b254\b/,
      'of nobody’s records anything is shown',
    );
    const [event] = await listAbout(world.db, { subject: `verification:${id}`, limit: 1 });
    assert.equal(event?.action, 'verification.closed');
    assert.match(JSON.stringify(event?.after), /"why":"not_ours"/);
    assert.match(
      (await dir.get(`/en/our-institution/${fjord}/log?action=verification.signed`)).text,
      /Verification signed: not a student of the institution/,
    );
    const checked = (await noor.get(deskOf(fjord, id))).text;
    assert.match(checked, /Signed – not a student of the institution/);
    assert.doesNotMatch(checked, /correction\/new/, 'there is nothing to correct');
    assert.match((await student.get('/en/verifications/new')).text, /Where is your institution/);
  });

  it('is found not eligible with reasons, which the student reads once it takes effect', async () => {
    const { student, path, id } = await askFor(world, fjord, { number: '4' });
    await takeUp(noor, fjord, id);
    const form = `${deskOf(fjord, id)}/not-eligible`;
    const revision = await revisionOn(noor, form);
    const none = await noor.post(form, { revision });
    const unexplained = 'Write why you find them not eligible all the same, in a sentence at least.';
    assert.deepEqual(errorsOf(none), ['Choose at least one reason.', unexplained], 'all at once');
    const refusal = { revision, reasons: 'part_time', note: 'See the registrar.' };
    for (const override of ['', 'because...'])
      assert.deepEqual(
        errorsOf(await noor.post(form, { ...refusal, override })),
        [unexplained],
        'the numbers say that the rule is met',
      );
    const signed = await noor.post(form, { ...refusal, override: 'Two of the courses do not count.' });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    assert.doesNotMatch((await student.get(path)).text, /See the registrar/);
    await later(15 * MINUTE);
    const told = (await student.get(path)).text;
    assert.match(told, /you are not eligible today[\s\S]*Not studying full time[\s\S]*See the registrar\./);
    assert.match(told, /otherwise than the numbers say[\s\S]*Two of the courses do not count\./);
    assert.match(told, /Decided: not eligible/);
    assert.doesNotMatch(told, /Meets the rule/);
    assert.doesNotMatch(told, /[1-9]\d{2}\u00a0\d{3}\u00a0\d{4}/);
    const decided = `${deskOf(fjord)}?tray=decided&q=4`;
    assert.match((await noor.get(decided)).text, /Amina Diallo/);
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await student.post(`/en/consents/${consent_id}/revoke`);
    assert.doesNotMatch((await noor.get(decided)).text, /Amina Diallo/, 'revoked consent shuts the file');
    for (const [path, said] of [
      [deskOf(fjord, id), /This file is closed to you[\s\S]*has revoked their consent/],
      [`/fr/notre-etablissement/${fjord}/demandes/${id}`, /Ce dossier vous est fermé/],
    ] as const)
      for (const page of [await noor.get(path), await noor.post(path, { seen: 'yes' })]) {
        assert.equal(page.status, 404);
        assert.match(page.text, said);
        assert.doesNotMatch(page.text, /Amina|Diallo|EV-/);
      }
  });

  it('asks a security question first of whoever has not answered one for ten minutes, and keeps what they typed', async () => {
    const { id } = await askFor(world, fjord, { number: '5' });
    await takeUp(noor, fjord, id);
    const request = deskOf(fjord, id);
    const revision = await revisionOn(noor, request);
    world.clock.advance(11 * MINUTE);
    const asked = await noor.post(request, { revision, seen: 'yes' });
    assert.equal(asked.location, '/en/account/confirm-it-is-you?then=draft');
    assert.equal(await statusOf(id), 'in_progress');
    assert.match((await noor.get(request)).text, /name="seen"[^>]*checked/);
    for (const [ask, said] of [
      [paths.confirm.en, /Nothing is signed or sent yet\. What you entered is kept/],
      [paths.confirm.fr, /Rien n’est encore signé ni envoyé\. Ce que vous avez entré est conservé/],
    ] as const)
      assert.match((await noor.get(`${ask}?then=draft`)).text, said);
    const back = await answerQuestion(noor, `${paths.confirm.en}?then=draft`);
    assert.equal(back.location, request);
    assert.equal(back.notice, 'notDoneYet');
    assert.match((await noor.get(request)).text, /name="seen"[^>]*checked/);
    assert.equal(await statusOf(id), 'in_progress');
  });

  it('says what is missing before it asks a security question', async () => {
    const { id } = await askFor(world, fjord, { number: '51' });
    await takeUp(noor, fjord, id);
    const request = deskOf(fjord, id);
    const revision = await revisionOn(noor, request);
    world.clock.advance(11 * MINUTE);
    assert.deepEqual(errorsOf(await noor.post(request, { revision })), [
      'Tick that you have seen this person and their card.',
    ]);
    const refusal = `${request}/not-eligible`;
    assert.deepEqual(errorsOf(await noor.post(refusal, { revision, note: 'See the registrar.' })), [
      'Choose at least one reason.',
      'Write why you find them not eligible all the same, in a sentence at least.',
    ]);
    const long = { revision, reasons: 'part_time', note: 'x'.repeat(6_000) };
    assert.match(errorsOf(await noor.post(refusal, long)).join(), /characters/);
    const moved = await noor.post(refusal, {
      revision: '0',
      reasons: 'part_time',
      override: 'Two of the courses do not count.',
    });
    assert.match(errorsOf(moved).join(), /^Somebody was faster/);
    const asked = await noor.post(refusal, {
      revision,
      reasons: 'part_time',
      override: 'Two of the courses do not count.',
    });
    assert.equal(asked.location, '/en/account/confirm-it-is-you?then=draft');
    assert.equal(await statusOf(id), 'in_progress');
    await later(0);
  });

  it('is decided by nobody whose own it is', async () => {
    const { id } = await askFor(world, fjord, { number: '6' });
    const { personId } = dir;
    await world.db
      .insertInto('students')
      .values({
        person_id: personId,
        client_id: '90000001',
        date_of_birth: '1980-01-01',
        given_names: 'Own',
        family_name: 'File',
        created_at: world.clock.now(),
      })
      .execute();
    await world.db.updateTable('verifications').set({ person_id: personId }).where('id', '=', id).execute();
    assert.equal((await dir.post(deskOf(fjord), { chosen: id })).notice, 'requestOwnFile');
    assert.equal(
      (await dir.post(`${deskOf(fjord, id)}/action`, { do: 'claim', revision: '0' })).notice,
      'requestChanged',
    );
    assert.equal(await statusOf(id), 'new');
  });
});

describe('whose requests somebody sees', () => {
  let norde: string;
  let sud: string;
  let anne: Colleague;
  let there: string;
  let id: string;
  before(async () => {
    const made = await institution(world, 'Collège des deux rives');
    there = made.organisationId;
    await takePart(world, there, made.dir.personId);
    const campuses = await world.db
      .insertInto('campuses')
      .values(['Nord', 'Sud'].map((name) => ({ organisation_id: there, name })))
      .returning('id')
      .execute();
    [norde, sud] = campuses.map((campus) => campus.id) as [string, string];
    anne = await colleague(world, there, 'signatory');
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: anne.membershipId, campus_id: norde })
      .execute();
    ({ id } = await askFor(world, there, { number: '77', campus: sud }));
    await world.deps.jobs.drain();
  });

  it('ends at the campuses of a signatory: list, count, page, act and claim alike', async () => {
    const list = await anne.get(deskOf(there));
    assert.match(list.text, /No request waits/);
    assert.match(list.text, /New <span class="tab-count">0<\/span>/);
    for (const tray of ['open', 'mine', 'student', 'signed', 'decided'])
      assert.doesNotMatch(
        (await anne.get(`${deskOf(there)}?tray=${tray}`)).text,
        /Amina|"tab-count">[1-9]/,
        tray,
      );
    for (const page of ['', '/periods', '/question', '/not-eligible', '/not-our-student'])
      assert.equal((await anne.get(deskOf(there, id) + page)).status, 404, page);
    assert.doesNotMatch((await anne.get('/en/home')).text, /requests? to verify/, 'nothing waits for her');
    assert.equal((await anne.post(`${deskOf(there, id)}/action`, { do: 'claim' })).status, 404);
    assert.equal((await anne.post(deskOf(there), { chosen: id })).notice, 'requestChanged');
    assert.equal(await statusOf(id), 'new');
    assert.doesNotMatch((await anne.get('/en/home')).text, /request to verify/);
    await later(60 * MINUTE);
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', anne.personId)
      .executeTakeFirstOrThrow();
    const told = (await world.mail()).filter(({ subject }) => /New requests/.test(subject));
    assert.ok(told.length > 0 && told.every(({ to }) => to !== email), 'told to others only');
  });

  it('holds the requests of one’s own campus, and those without any', async () => {
    const { id: own } = await askFor(world, there, { number: '78', campus: norde });
    const { id: none } = await askFor(world, there, { number: '79' });
    for (const one of [own, none]) assert.equal((await anne.get(deskOf(there, one))).status, 200);
    assert.match((await anne.get(deskOf(there))).text, /New <span class="tab-count">2<\/span>/);
    assert.match((await anne.get('/en/home')).text, />2 requests to verify</);
  });

  it('is the institution’s alone', async () => {
    assert.equal((await noor.get(deskOf(there))).status, 404);
    assert.equal((await noor.get(deskOf(fjord, id))).status, 404);
    assert.equal((await noor.post(deskOf(fjord), { chosen: id })).notice, 'requestChanged');
  });
});
