import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { verifyChain } from '#kernel/audit/verify.ts';
import { sendAtOnce } from '#test/portal/at-once.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { night } from '#test/portal/portal-nights.ts';
import {
  ANSWERS,
  answerQuestion,
  enrol,
  errorsOf,
  givePin,
  MARIE,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';
import { AMINA, enrolStudent } from '#test/portal/students.ts';
import { withoutIds } from '#test/portal/without-ids.ts';
import { DAY, HOUR } from '#test/world/clock.ts';

const QUESTION = '/en/security-question';
const LOST = '/en/security-question/lost-answers';
const DROP = '/en/security-question/lost-answers/cancellation';
const NEW = '/en/security-question/lost-answers/new-questions';
const NEW_ANSWERS = {
  ...ANSWERS,
  answer_1: 'Smoked cod',
  answer_2: 'Under the stair',
  answer_3: 'Tin whistle',
};

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(async () => {
  const verdict = await verifyChain(world.db);
  await world.close();
  assert.equal(verdict.kind, 'intact');
});

let personId: string;
let code: string;
let amina: Visitor;
beforeEach(async () => {
  const enrolled = await enrolStudent(world);
  code = await codeOf(enrolled);
  personId = await personOf(enrolled);
  amina = await lockedOut(enrolled);
});

async function codeOf(visitor: Visitor): Promise<string> {
  const { text } = await visitor.post('/en/recovery-code', { replaces: '' });
  return /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
}

async function personOf({ credentialId }: Visitor): Promise<string> {
  const credentials = world.db.selectFrom('credentials').select('person_id').where('id', '=', credentialId);
  return (await credentials.executeTakeFirstOrThrow()).person_id ?? '';
}

/** The same person a little later, whose questions are disabled. */
async function lockedOut({ credentialId }: Visitor): Promise<Visitor> {
  world.clock.advance(HOUR);
  await world.db
    .updateTable('persons')
    .set({ questions_status: 'disabled' })
    .where('id', '=', personId)
    .execute();
  return world.visitor(credentialId);
}

const proof = (changed: Record<string, string> = {}) => ({
  given_names: AMINA.givenNames,
  family_name: AMINA.familyName,
  dateOfBirth: '1990/5/17',
  recovery_code: code,
  ...changed,
});
const again = () => world.visitor(amina.credentialId);

describe('a student whose questions are disabled', () => {
  it('creates new ones a day after they gave recovery code, names and date of birth', async () => {
    const shut = await amina.get(QUESTION);
    assert.match(shut.text, /Your account is safe\.[\s\S]*href="\/en\/security-question\/lost-answers"/);
    assert.doesNotMatch(shut.text, /PIN|role/);
    assert.equal((await amina.post(LOST, proof())).location, LOST);
    assert.equal(titleOf(await amina.get(LOST)), 'Your new questions wait for a day');
    assert.equal((await amina.get(NEW)).location, LOST);
    world.clock.advance(DAY);
    const back = await again();
    assert.equal((await back.get(LOST)).location, NEW);
    assert.equal((await back.post(NEW, NEW_ANSWERS)).location, '/en/home');
    assert.match((await back.get('/en/home')).text, /Hello, Amina Diallo/);
    const log = await listAbout(world.db, { subject: `person:${personId}`, limit: 2 });
    assert.deepEqual(
      log.map(({ action, authority }) => [action, authority ?? null]),
      [
        ['person.questions_reset', 'recovery-code'],
        ['lost_answers.proved', null],
      ],
    );
    assert.doesNotMatch(withoutIds(log), /Amina|Diallo|1990|9001/);
    // The code has been used up.
    assert.match((await back.get('/en/home')).text, /You have no recovery code/);
  });

  it('is told one thing, whatever is wrong, and waits a day after five tries', async () => {
    const other = await codeOf(await enrolStudent(world));
    const wrong = [{ given_names: 'Aminata' }, { family_name: 'Roy' }, { dateOfBirth: '1990-05-18' }];
    const said = new Set<string>();
    for (const changed of [...wrong, { recovery_code: other }]) {
      const page = await amina.post(LOST, proof(changed));
      assert.equal(page.status, 422);
      said.add(errorsOf(page).join());
      assert.ok(!page.text.includes(code));
    }
    assert.equal(said.size, 1);
    assert.match((await amina.post(LOST, proof({ dateOfBirth: '1991-01-01' }))).text, /belong together/);
    assert.match((await amina.post(LOST, proof())).text, /Too many tries/);
    world.clock.advance(DAY + HOUR);
    assert.equal((await (await again()).post(LOST, proof())).location, LOST);
  });

  it('is right however often the form is sent at once, and is told of it once', async () => {
    await world.db
      .updateTable('persons')
      .set({ email: 'amina@example.ca' })
      .where('id', '=', personId)
      .execute();
    const browsers = await Promise.all([again(), again()]);
    const sent = await Promise.all(
      [amina, ...browsers].map((by) => sendAtOnce(world, { by, path: LOST, fields: proof() })),
    );
    assert.deepEqual(new Set(sent.flatMap(({ answers }) => [...answers])), new Set([`303 ${LOST}`]));
    const told = (await world.mail()).filter(({ to }) => to === 'amina@example.ca');
    assert.equal(told.length, 1);
    const log = await listAbout(world.db, { subject: `person:${personId}`, limit: 9 });
    assert.equal(log.filter(({ action }) => action === 'lost_answers.proved').length, 1);
  });

  it('loses no try by what is missing or by a slip in the code', async () => {
    for (let times = 0; times < 6; times += 1) {
      const page = await amina.post(LOST, proof({ family_name: '', given_names: '', recovery_code: 'ABC' }));
      assert.equal(page.status, 422);
      assert.equal(errorsOf(page).length, 3);
    }
    assert.equal((await amina.post(LOST, proof())).location, LOST);
  });

  it('can stop it, if it was somebody else who had the code', async () => {
    await amina.post(LOST, proof());
    const owner = await again();
    assert.equal((await owner.post(DROP)).location, QUESTION);
    world.clock.advance(DAY);
    assert.equal((await (await again()).get(NEW)).location, LOST);
  });

  it('is told by mail, where there is an address, without anything personal', async () => {
    await world.db
      .updateTable('persons')
      .set({ email: 'amina-lost@example.ca' })
      .where('id', '=', personId)
      .execute();
    await amina.post(LOST, proof());
    const letter = (await world.mail()).find(({ to }) => to === 'amina-lost@example.ca');
    assert.equal(letter?.subject, 'New security questions were asked for');
    assert.doesNotMatch(letter.text, /Diallo|9001|1990/);
  });

  it('sets them once, however many tabs send them at once', async () => {
    await amina.post(LOST, proof());
    world.clock.advance(DAY);
    const tabs = [await again(), await again(), await again()];
    const done = await Promise.all(tabs.map((tab) => tab.post(NEW, NEW_ANSWERS)));
    assert.equal(done.filter(({ location }) => location === '/en/home').length, 1);
    const log = await listAbout(world.db, { subject: `person:${personId}`, limit: 5 });
    assert.equal(log.filter(({ action }) => action === 'person.questions_reset').length, 1);
  });

  it('speaks French', async () => {
    assert.match((await amina.get('/fr/question-de-securite')).text, /Utiliser mon code de récupération/);
    const page = await amina.post('/fr/question-de-securite/reponses-perdues', proof({ dateOfBirth: '' }));
    assert.deepEqual(errorsOf(page), ['Entrez votre date de naissance.']);
    await amina.post('/fr/question-de-securite/reponses-perdues', proof());
    const held = await amina.get('/fr/question-de-securite/reponses-perdues');
    assert.equal(titleOf(held), 'Un jour d’attente avant vos nouvelles questions');
  });
});

describe('a proof', () => {
  it('counts for nothing once an answer was given, or after two weeks more, and is then forgotten', async () => {
    await world.db
      .updateTable('persons')
      .set({ questions_status: 'set' })
      .where('id', '=', personId)
      .execute();
    const link = /href="(\/en\/security-question\/lost-answers)"/;
    assert.match((await amina.get(QUESTION)).text, link);
    await amina.post(LOST, proof());
    world.clock.advance(HOUR);
    const answering = await again();
    assert.equal((await answerQuestion(answering, QUESTION)).location, '/en/home');
    world.clock.advance(DAY);
    assert.equal((await (await again()).get(NEW)).location, LOST);
    await (await again()).post(LOST, proof());
    world.clock.advance(16 * DAY);
    assert.equal(titleOf(await (await again()).get(LOST)), 'When you can’t answer your questions');
    await night(world);
    const kept = world.db.selectFrom('lost_answers').select('asked_at').where('person_id', '=', personId);
    assert.deepEqual(await kept.execute(), []);
  });

  it('is not used from another credential, nor after the code was replaced', async () => {
    await amina.post(LOST, proof());
    const { id: other } = await world.db
      .insertInto('credentials')
      .values({
        issuer: world.deps.config.services.credential.origin,
        subject: `other of ${personId}`,
        person_id: personId,
        status: 'linked',
        first_seen_at: world.clock.now(),
        linked_at: world.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    world.clock.advance(DAY);
    assert.equal((await (await world.visitor(other)).get(NEW)).location, LOST);
    await world.db
      .updateTable('recovery_codes')
      .set({ created_at: world.clock.now() })
      .where('person_id', '=', personId)
      .execute();
    const late = await (await again()).post(NEW, NEW_ANSWERS);
    assert.equal(late.status, 422);
    assert.match(errorsOf(late).join(), /has been used meanwhile/);
  });
});

describe('whoever has a role', () => {
  it('has no such way, though they are a student too', async () => {
    const both = await enrolStudent(world, MARIE);
    const held = await codeOf(both);
    await both.post('/en/account/another-pin', pinForm((await givePin(world)).text));
    await both.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    for (const visitor of [both, await enrol(world)]) {
      const later = await world.visitor(visitor.credentialId);
      assert.equal((await later.get(LOST)).location, QUESTION);
      const sent = await later.post(LOST, { ...proof(), given_names: 'Marie-Ève', recovery_code: held });
      assert.equal(sent.location, QUESTION);
      assert.doesNotMatch((await later.get(QUESTION)).text, /lost-answers/);
    }
  });
});
