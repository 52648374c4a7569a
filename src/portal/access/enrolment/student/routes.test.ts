import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { verifyChain } from '#kernel/audit/verify.ts';
import { findStudent } from '#portal/common/students/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { night } from '#test/portal/portal-nights.ts';
import { ANSWERS, enrol, errorsOf, givePin, MARIE, pinForm, titleOf } from '#test/portal/portal-people.ts';
import {
  AMINA,
  detailsForm,
  enrolStudent,
  goToDetails,
  goToStudentQuestions,
  goToStudentTerms,
} from '#test/portal/students.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { DAY } from '#test/world/clock.ts';

const HAVE_PIN = '/en/enrolment/have-you-received-a-pin';
const CAPACITY = '/en/enrolment/capacity';
const TERMS = '/en/enrolment/student-terms';
const DETAILS = '/en/enrolment/your-details';
const QUESTIONS = '/en/enrolment/security-questions';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(async () => {
  const verdict = await verifyChain(world.db);
  await world.close();
  assert.equal(verdict.kind, 'intact');
});

async function personOf({ credentialId }: Visitor): Promise<string> {
  const credentials = world.db.selectFrom('credentials').select('person_id').where('id', '=', credentialId);
  return (await credentials.executeTakeFirstOrThrow()).person_id ?? '';
}

describe('a student without a PIN', () => {
  it('goes from the question through terms, details and questions to home, and the steps are counted', async () => {
    const visitor = await world.visitor();
    await visitor.post('/en/terms', { answer: 'accept', version: '1' });
    await visitor.post('/en/enrolment/welcome');
    assert.equal((await visitor.post(HAVE_PIN, { answer: 'no' })).location, CAPACITY);
    const capacity = await visitor.get(CAPACITY);
    assert.equal(titleOf(capacity), 'In what capacity do you come?');
    assert.match(capacity.text, /Step 2 of 5<\/strong><span> – Who you are/);
    assert.match(capacity.text, /I am a student[\s\S]*I work for an institution/);
    assert.equal((await visitor.post(CAPACITY, { capacity: 'student' })).location, TERMS);
    assert.match((await visitor.get(TERMS)).text, /Step 3 of 5<\/strong><span> – Terms and your details/);
    assert.equal((await visitor.post(TERMS, { answer: 'accept', version: '1' })).location, DETAILS);
    assert.match((await visitor.get(DETAILS)).text, /Step 3 of 5<\/strong><span> – Terms and your details/);
    assert.equal((await visitor.post(DETAILS, detailsForm())).location, QUESTIONS);
    assert.match((await visitor.get(QUESTIONS)).text, /Step 4 of 5/);
    const done = await visitor.post(QUESTIONS, ANSWERS);
    assert.equal(done.location, '/en/recovery-code?after=enrolment');
    assert.match((await visitor.get('/en/recovery-code?after=enrolment')).text, /Step 5 of 5/);
    const home = await visitor.get('/en/home?after=enrolment');
    assert.match(home.text, /Hello, Amina Diallo\.[\s\S]*You have now enrolled/);
  });

  it('speaks French throughout', async () => {
    const visitor = await world.visitor();
    await visitor.post('/fr/modalites', { answer: 'accept', version: '1' });
    await visitor.post('/fr/inscription/bienvenue');
    const fork = await visitor.post('/fr/inscription/avez-vous-recu-un-nip', { answer: 'no' });
    assert.equal(fork.location, '/fr/inscription/a-quel-titre');
    const capacity = await visitor.get('/fr/inscription/a-quel-titre');
    assert.equal(titleOf(capacity), 'À quel titre utilisez-vous le portail?');
    assert.match(capacity.text, /J’étudie dans un établissement/);
    await visitor.post('/fr/inscription/a-quel-titre', { capacity: 'student' });
    await visitor.post('/fr/inscription/modalites-etudiants', { answer: 'accept', version: '1' });
    const wrong = await visitor.post(
      '/fr/inscription/vos-renseignements',
      detailsForm({ ...AMINA, clientId: '1' }),
    );
    assert.deepEqual(errorsOf(wrong), [
      'Un numéro de client compte 8\u00a0chiffres. Vérifiez-le sur votre permis d’études.',
    ]);
    await visitor.post('/fr/inscription/vos-renseignements', detailsForm());
    const done = await visitor.post('/fr/inscription/questions-de-securite', ANSWERS);
    assert.equal(done.location, '/fr/code-de-recuperation?after=enrolment');
  });

  it('becomes a person, a student and a linked credential without any role, and leaves nothing behind', async () => {
    const visitor = await enrolStudent(world, {
      familyName: 'Suharto',
      givenNames: '',
      clientId: '00012345',
    });
    const personId = await personOf(visitor);
    const { email: _, ...who } = { ...AMINA, familyName: 'Suharto', givenNames: '', clientId: '00012345' };
    assert.deepEqual(await findStudent(world.db, personId), { ...who, personId, formerNames: [] });
    for (const table of ['enrolments', 'student_details'] as const) {
      const left = world.db
        .selectFrom(table)
        .select('credential_id')
        .where('credential_id', '=', visitor.credentialId);
      assert.deepEqual(await left.execute(), [], table);
    }
    const roles = world.db.selectFrom('memberships').select('id').where('person_id', '=', personId);
    assert.deepEqual(await roles.execute(), []);
    const accepted = world.db
      .selectFrom('terms_acceptances')
      .select('document')
      .where('person_id', '=', personId);
    assert.deepEqual((await accepted.execute()).map(({ document }) => document).sort(), [
      'portal',
      'student',
    ]);
  });

  it('is in the log by ids alone', async () => {
    const visitor = await enrolStudent(world, { email: 'amina-log@example.ca' });
    const personId = await personOf(visitor);
    const [enrolled] = await listAbout(world.db, { subject: `student:${personId}`, limit: 5 });
    assert.equal(enrolled?.action, 'student.enrolled');
    const about = await listAbout(world.db, { subject: `person:${personId}`, limit: 5 });
    assert.deepEqual(about.map(({ action }) => action).sort(), [
      'person.email_change_asked',
      'person.enrolled',
    ]);
    assert.doesNotMatch(withoutIds([enrolled, about]), /Amina|Diallo|90012345|1990|amina-log/);
  });

  it('has the address on file once its link was followed', async () => {
    const visitor = await enrolStudent(world, { email: 'amina-mail@example.ca' });
    const onFile = async () => (await visitor.get('/en/account')).text;
    assert.match(await onFile(), /A link was sent to amina-mail@example\.ca/);
    const letter = (await world.mail()).find(({ to }) => to === 'amina-mail@example.ca');
    assert.equal(letter?.subject, 'Confirm your e-mail address');
    assert.doesNotMatch(letter.text, /Diallo|9001|1990/);
    const link = /https?:\/\/[^/\s]+(\/\S*confirm\S+)/.exec(letter.text)?.[1] ?? '';
    await (await world.visitor()).post(link);
    const row = world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', await personOf(visitor));
    assert.equal((await row.executeTakeFirst())?.email, 'amina-mail@example.ca');
  });

  it('goes on where they stopped, and finds what they typed when they look back', async () => {
    const visitor = await world.visitor();
    await goToStudentQuestions(visitor, { ...AMINA, email: 'back@example.ca' });
    const later = await world.visitor(visitor.credentialId);
    assert.equal((await later.get('/en/home')).location, QUESTIONS);
    const back = await later.get(DETAILS);
    for (const value of ['Amina', 'Diallo', '1990-05-17', '90012345', 'back@example.ca'])
      assert.ok(back.text.includes(`value="${value}"`), value);
    await later.post(DETAILS, detailsForm({ ...AMINA, givenNames: 'Aminata' }));
    await later.post(QUESTIONS, ANSWERS);
    assert.equal((await findStudent(world.db, await personOf(later)))?.givenNames, 'Aminata');
  });

  it('is one person, however many tabs end the enrolment at once', async () => {
    const visitor = await world.visitor();
    await goToStudentQuestions(visitor, { ...AMINA, clientId: '90099999' });
    const tabs = [
      visitor,
      await world.visitor(visitor.credentialId),
      await world.visitor(visitor.credentialId),
    ];
    const done = await Promise.all(tabs.map((tab) => tab.post(QUESTIONS, ANSWERS)));
    assert.deepEqual(
      done.map(({ status }) => status),
      [303, 303, 303],
    );
    const made = world.db.selectFrom('students').select('person_id').where('client_id', '=', '90099999');
    assert.equal((await made.execute()).length, 1);
  });

  it('does not choose what everybody knows of them as an answer', async () => {
    const visitor = await world.visitor();
    await goToStudentQuestions(visitor);
    const page = await visitor.post(QUESTIONS, { ...ANSWERS, answer_1: 'Diallo', answer_2: '9001 2345' });
    assert.equal(page.status, 422);
    assert.equal(errorsOf(page).length, 2);
  });
});

describe('the fork', () => {
  it('asks for an answer, and sends whoever works for an institution where PINs are obtained', async () => {
    const visitor = await world.visitor();
    await visitor.post('/en/terms', { answer: 'accept', version: '1' });
    await visitor.post('/en/enrolment/welcome');
    await visitor.post(HAVE_PIN, { answer: 'no' });
    const page = await visitor.post(CAPACITY);
    assert.equal(page.status, 422);
    assert.deepEqual(errorsOf(page), ['Choose in what capacity you come.']);
    const sent = await visitor.post(CAPACITY, { capacity: 'institution' });
    assert.equal(sent.location, '/en/enrolment/obtain-a-pin');
    assert.equal((await visitor.get('/en/home')).location, HAVE_PIN);
  });

  it('is forgotten by whoever goes back to Yes, and has the PIN', async () => {
    const visitor = await world.visitor();
    await goToStudentQuestions(visitor);
    assert.equal((await visitor.get('/en/enrolment/pin')).location, QUESTIONS, 'students meet no PIN');
    const yes = await visitor.post(HAVE_PIN, { answer: 'yes' });
    assert.equal(yes.location, '/en/enrolment/pin');
    assert.equal((await visitor.get(DETAILS)).location, '/en/enrolment/pin');
    assert.equal((await visitor.post(QUESTIONS, ANSWERS)).location, '/en/enrolment/pin');
    const pin = await givePin(world);
    assert.equal(
      (await visitor.post('/en/enrolment/pin', pinForm(pin.text))).location,
      '/en/enrolment/terms',
    );
    await visitor.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    await visitor.post(QUESTIONS, ANSWERS);
    assert.match((await visitor.get('/en/home')).text, /Marie-Ève Tremblay[\s\S]*Programme officer/);
    assert.equal(await findStudent(world.db, await personOf(visitor)), undefined);
    const left = world.db
      .selectFrom('student_details')
      .select('saved_at')
      .where('credential_id', '=', visitor.credentialId);
    assert.deepEqual(await left.execute(), []);
  });

  it('lets nobody past a step that is not ready, nor onto a way that is not theirs', async () => {
    const student = await world.visitor();
    await goToStudentTerms(student);
    for (const path of [DETAILS, QUESTIONS, '/en/enrolment/terms', '/en/home', '/en/recovery-code'])
      assert.equal((await student.get(path)).location, TERMS, path);
    assert.equal((await student.post(DETAILS, detailsForm())).location, TERMS);
    const staff = await enrol(world);
    for (const path of [CAPACITY, TERMS, DETAILS])
      assert.equal((await staff.get(path)).location, '/en/home', path);
  });
});

describe('the details', () => {
  it('say what is wrong at each field, and keep all that was typed', async () => {
    const visitor = await world.visitor();
    await goToDetails(visitor);
    const form = {
      givenNames: 'Amina!',
      familyName: '',
      dateOfBirth: '17 May 1990',
      clientId: '9001-23',
      email: 'amina@',
    };
    const page = await visitor.post(DETAILS, form);
    assert.equal(page.status, 422);
    assert.deepEqual(errorsOf(page).slice(1), [
      'Enter your family name.',
      'Enter a date of birth that exists, as year, month and day, such as 1990-05-17.',
      'A client ID has 8 digits. Check it against your study permit.',
      'Enter an address like name@example.ca, or leave this field empty.',
    ]);
    assert.match(errorsOf(page)[0] ?? '', /^In a name, use only letters/);
    for (const value of Object.values(form).filter((typed) => typed !== ''))
      assert.ok(page.text.includes(`value="${value}"`), value);
    const two = await visitor.post(DETAILS, { ...detailsForm(), oneName: 'yes' });
    assert.deepEqual(errorsOf(two), [
      'Two names are typed. Leave one field empty, or do not tick “I have one name only”.',
    ]);
    assert.match(two.text, /id="oneName"[^>]*checked/);
    assert.equal((await visitor.get('/en/home')).location, DETAILS);
  });
});

describe('a student who receives a PIN', () => {
  it('is both, once they have accepted the terms of partners', async () => {
    const visitor = await enrolStudent(world, MARIE);
    const pin = await givePin(world);
    const added = await visitor.post('/en/account/another-pin', pinForm(pin.text));
    assert.equal(added.location, '/en/enrolment/terms', added.text);
    const accepted = await visitor.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    assert.equal(accepted.location, '/en/home');
    assert.match((await visitor.get('/en/home')).text, /Programme officer/);
  });
});

describe('what a student typed', () => {
  it('is forgotten a month later, if they did not go on from it', async () => {
    const visitor = await world.visitor();
    await goToStudentQuestions(visitor);
    const kept = async () => {
      const details = world.db.selectFrom('student_details').select('saved_at');
      return (await details.where('credential_id', '=', visitor.credentialId).execute()).length;
    };
    world.clock.advance(29 * DAY);
    await night(world);
    assert.equal(await kept(), 1);
    world.clock.advance(2 * DAY);
    await night(world);
    assert.equal(await kept(), 0);
    assert.equal((await (await world.visitor(visitor.credentialId)).get('/en/home')).location, DETAILS);
  });
});

describe('the terms of students', () => {
  const publish = () =>
    world.db
      .insertInto('terms_versions')
      .values({
        document: 'student',
        version: 2,
        body_en: '## New',
        body_fr: '## Nouveau',
        changes_en: '- We ask less.',
        changes_fr: '- Nous demandons moins.',
        published_at: world.clock.now(),
        published_by: null,
      })
      .execute();
  const signIn = async ({ credentialId }: Visitor) => world.visitor(credentialId);

  it('are asked again of students alone when they change, and those of partners of whoever has a role', async () => {
    const student = await enrolStudent(world);
    const staff = await enrol(world);
    await publish();
    assert.equal((await (await signIn(student)).get('/en/home')).location, TERMS);
    assert.equal((await (await signIn(staff)).get('/en/home')).location, '/en/security-question');
    const back = await signIn(student);
    assert.match((await back.get(TERMS)).text, /What has changed[\s\S]*We ask less\./);
    assert.match(
      (await back.post(TERMS, { answer: 'accept', version: '2' })).location ?? '',
      /security-question/,
    );
    assert.equal((await back.get('/en/enrolment/terms')).location, '/en/security-question');
  });

  it('are read by everybody', async () => {
    const { text } = await (await world.visitor()).get('/fr/modalites-d-utilisation/etudiants');
    assert.match(text, /Modalités pour les étudiantes et étudiants[\s\S]*Nouveau/);
  });
});
