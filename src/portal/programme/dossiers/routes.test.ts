import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { type Asked, askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

const PAGE = '/en/find-a-file';
const WHY = { why: 'application', reason: 'Permit application 4711' };

describe('an officer who looks for a file', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let noor: Colleague;
  let asked: Asked;
  let number: string;
  let reference: string;
  before(async () => {
    world = await openPortal();
    const { organisationId, dir } = await institution(world);
    await takePart(world, organisationId, dir.personId);
    noor = await colleague(world, organisationId, 'signatory');
    odile = await officer(world, 'Odile');
    asked = await askFor(world, organisationId, { details: { clientId: '97654321' } });
    await takeUp(noor, organisationId, asked.id);
    await signEligible(noor, organisationId, asked.id);
    await passTime(world, 15 * MINUTE);
    ({ number } = await world.db.selectFrom('evns').select('number').executeTakeFirstOrThrow());
    ({ reference } = await world.db
      .selectFrom('verifications')
      .select('reference')
      .executeTakeFirstOrThrow());
  });
  after(() => world.close());

  const readings = () =>
    world.db.selectFrom('file_readings').selectAll().where('page', '=', 'file').execute();

  it('says why first, in words', async () => {
    const page = await odile.post(PAGE, { what: number, why: '', reason: 'x' });
    assert.deepEqual(errorsOf(page), [
      'Choose why you open it.',
      'Say why in a few words: ten characters at least.',
    ]);
    assert.deepEqual(await readings(), []);
  });

  it('finds it by its reference, its number or the client ID, and each time it is a reading with its reason', async () => {
    for (const what of [reference.toLowerCase(), number, '9765-4321']) {
      const page = await odile.post(PAGE, { what, ...WHY });
      assert.match(
        page.text,
        /Amina Diallo[\s\S]*Collège du Fjord[\s\S]*Eligible[\s\S]*>eligible, on November 22, 2012, by: Signatory</,
        what,
      );
      assert.match(
        page.text,
        /\(good\)[\s\S]*<summary[^>]*>How EV-[\s\S]*\d{3} days of full-time study; 181 are needed/,
      );
    }
    const [reading, ...others] = await readings();
    assert.equal(reading?.reason, 'application: Permit application 4711');
    assert.deepEqual(others, [], 'once a quarter of an hour');
    const diary = await asked.student.get('/en/who-read-my-file');
    assert.match(diary.text, /The department[\s\S]*Opened your file, with a reason/);
    assert.doesNotMatch(withoutIds(diary.text), /4711|Odile/);
  });

  it('keeps what was typed when the language is switched on an open file', async () => {
    const typed = { what: number, ...WHY };
    const { text } = await odile.post(PAGE, typed);
    assert.match(text, /<button class="toggle"[^>]*form="main-form"/);
    for (const [name, value] of Object.entries(typed))
      assert.ok(text.includes(`type="hidden" name="${name}" value="${value}"`), name);
    const french = await odile.post(PAGE, { ...typed, _language: 'fr' });
    assert.equal(french.status, 303);
    const form = (await odile.get(french.location ?? '')).text;
    assert.match(form, /<html lang="fr"/);
    for (const value of [number, Object.values(WHY).at(-1) ?? '']) assert.ok(form.includes(value), value);
  });

  it('finds it by the family name, with the date of birth', async () => {
    const { born } = await world.db
      .selectFrom('students')
      .select('date_of_birth as born')
      .where('person_id', '=', await studentId())
      .executeTakeFirstOrThrow();
    for (const what of ['Diallo', 'dial', 'DIALLO'])
      assert.match(
        (await odile.post(PAGE, { what, born, ...WHY })).text,
        /Amina Diallo[\s\S]*Eligible/,
        what,
      );
    assert.deepEqual(errorsOf(await odile.post(PAGE, { what: 'Diallo', ...WHY })), [
      'Enter the date of birth too: many people share a family name.',
    ]);
    const before = (await readings()).length;
    for (const typed of [
      { what: 'Diallo', born: '1970-01-01' },
      { what: 'Amina', born },
    ])
      assert.match(
        errorsOf(await odile.post(PAGE, { ...typed, ...WHY }))[0] ?? '',
        /There is no file for this/,
      );
    assert.equal((await readings()).length, before);
  });

  it('is told where there is none, and nothing is noted', async () => {
    const before = (await readings()).length;
    for (const what of ['EV-0000-0000', '3719000429', '99999999'])
      assert.match(errorsOf(await odile.post(PAGE, { what, ...WHY }))[0] ?? '', /There is no file for this/);
    assert.equal((await readings()).length, before);
  });

  const studentId = async () =>
    (
      await world.db
        .selectFrom('students')
        .select('person_id')
        .where('client_id', '=', '97654321')
        .executeTakeFirstOrThrow()
    ).person_id;

  it('records no permit as given back while the number that it goes by is good, or where there never was one', async () => {
    const path = `${PAGE}/${await studentId()}/surrender`;
    assert.ok(!(await odile.post(PAGE, { what: number, ...WHY })).text.includes(path), 'nor is it offered');
    const typed = { line: 'OCWPP', what: 'given_back', day: '2012-11-20', seen: 'yes' };
    assert.match(
      errorsOf(await odile.post(path, typed))[0] ?? '',
      /The number of this student in this line is good/,
    );
    const french = path.replace(PAGE, '/fr/trouver-un-dossier').replace('surrender', 'remise');
    assert.match(
      errorsOf(await odile.post(french, typed))[0] ?? '',
      /Le numéro de cette personne .* est valide/,
    );
    const never = await enrolStudent(world, { clientId: '97654329' });
    const { person_id } = await world.db
      .selectFrom('credentials')
      .select('person_id')
      .where('id', '=', never.credentialId)
      .executeTakeFirstOrThrow();
    const none = await odile.post(`${PAGE}/${person_id}/surrender`, typed);
    assert.match(errorsOf(none)[0] ?? '', /No number of this student has ended in this line/);
    assert.deepEqual(await world.db.selectFrom('surrenders').select('id').execute(), []);
  });

  it('records that a permit was given back, once it has been', async () => {
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow();
    await asked.student.post(`/en/consents/${consent_id}/revoke`);
    const person_id = await studentId();
    const path = `${PAGE}/${person_id}/surrender`;
    assert.ok((await odile.post(PAGE, { what: number, ...WHY })).text.includes(path), 'it is offered');
    assert.match(
      errorsOf(await odile.post(path, { line: 'OCWPP', what: 'given_back', day: '2013-01-01' }))[0] ?? '',
      /today or an earlier day/,
    );
    const early = { line: 'OCWPP', what: 'given_back', day: '2012-11-21', seen: 'yes' };
    assert.match(errorsOf(await odile.post(path, early))[0] ?? '', /had not ended yet on that day/);
    const typed = { line: 'OCWPP', what: 'given_back', day: '2012-11-22' };
    const check = await odile.post(path, typed);
    assert.match(
      check.text,
      /Is this right\?[\s\S]*Off-Campus Work Permit Program\) was given back on November 22/,
    );
    assert.match(check.text, /can’t be undone/);
    const back = await odile.post(path, { ...typed, seen: 'yes', mend: 'yes' });
    assert.match(back.text, /value="given_back"[^>]*checked[\s\S]*name="day"[^>]*value="2012-11-22"/);
    assert.equal(errorsOf(await odile.post(path, { line: 'OCWPP', day: '' })).length, 2, 'all at once');
    assert.doesNotMatch(check.text, /can ask again/, 'a revoked consent keeps nobody from that');
    assert.doesNotMatch(check.text, /has a good number too/);
    const before = await listAbout(world.db, { subject: `student:${person_id}`, limit: 50 });
    assert.ok(!before.some((one) => one.action === 'permit.surrendered'), 'nothing is recorded yet');
    const french = await odile.post(path, { ...typed, seen: 'yes', _language: 'fr' });
    assert.match(
      (await odile.get(french.location ?? '')).text,
      /Est-ce exact\?[\s\S]*name="day" value="2012-11-22"/,
    );
    // A form that is sent several times at once is one.
    const form = { ...typed, seen: 'yes' };
    const sent = await Promise.all(Array.from({ length: 4 }, () => odile.post(path, form)));
    for (const done of sent) assert.equal(done.notice, 'permitSurrendered', done.text);
    const action = 'permit.surrendered';
    const events = await listAbout(world.db, { subject: `student:${person_id}`, action, limit: 5 });
    assert.equal(events.length, 1);
    const again = await odile.post(PAGE, { what: number, ...WHY });
    assert.match(again.text, /Off-Campus Work Permit Program: permit given back on November 22, 2012/);
    assert.ok(!again.text.includes(path), 'nor is it offered once more');
    const other = await odile.post(path, {
      line: 'OCWPP',
      what: 'given_back',
      day: '2012-11-21',
      seen: 'yes',
    });
    assert.match(errorsOf(other)[0] ?? '', /on record already/);
    const frenchPath = path.replace(PAGE, '/fr/trouver-un-dossier').replace('surrender', 'remise');
    const inFrench = await odile.post(frenchPath, {
      line: 'OCWPP',
      what: 'given_back',
      day: '2012-11-21',
      seen: 'yes',
    });
    assert.match(errorsOf(inFrench)[0] ?? '', /déjà consigné/);
    assert.equal((await world.db.selectFrom('surrenders').select('id').execute()).length, 1);
    const told = await asked.student.get(asked.path);
    assert.equal(told.text.match(/Your permit is recorded as given back/g)?.length, 1);
  });

  it('is an officer: for everybody else there is no such page', async () => {
    for (const who of [asked.student, noor]) assert.equal((await who.get(PAGE)).status, 404);
  });
});
