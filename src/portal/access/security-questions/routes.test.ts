import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  errorsOf,
  givePin,
  goToQuestions,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';
import { checkAnswers } from './answers.ts';
import { listAnswers } from './store.ts';

const QUESTION = '/en/security-question';
const SET = '/en/enrolment/security-questions';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

describe('setting four questions', () => {
  it('says every fault at its field, keeps the questions and never the answers', async () => {
    const visitor = await world.visitor();
    const organisationId = await addOrganisation(world, 'Université du Fjord');
    const pin = await givePin(world, { role: 'dir', organisationId });
    await goToQuestions(visitor, pin.text);
    const page = await visitor.post(SET, {
      ...ANSWERS,
      question_2: 'first-dish',
      answer_1: 'Tremblay',
      answer_3: 'universite du fjord',
      answer_4: 'Lobster stew',
    });
    assert.equal(page.status, 422);
    assert.deepEqual(errorsOf(page), [
      'The answer to question 1 is your name or your institution’s. Choose an answer that others can’t guess.',
      'Question 2 is chosen twice. Choose a different one.',
      'The answer to question 3 is your name or your institution’s. Choose an answer that others can’t guess.',
    ]);
    assert.match(page.text, /<a href="#answer_1">/);
    assert.match(page.text, /<option value="lost-thing" selected/);
    assert.match(page.text, /value="Which fruit did Ada throw at us\?"/);
    assert.ok(!page.text.includes('Lobster stew'));
    const toggled = await visitor.post(SET, { ...ANSWERS, _language: 'fr' });
    const french = await visitor.get(toggled.location ?? '');
    assert.match(french.text, /<option value="lost-thing" selected/);
    const kept = await world.db.selectFrom('sessions').select('data').execute();
    assert.ok(!JSON.stringify([french.text, kept]).includes('Brass compass'));
  });
});

describe('the question at sign-in', () => {
  it('lets in whoever answers it, in any dress of case, accents and spaces', async () => {
    const { visitor } = await returning();
    const page = await visitor.get(QUESTION);
    assert.equal(titleOf(page), 'Security question');
    const form = formOf(page);
    const position = positionOf(page);
    const answer = ANSWERS[`answer_${position}`].toUpperCase().replace('O', 'Ó').replace(' ', '  – ');
    assert.deepEqual(form, [`answer_${position}`]);
    const before = visitor.cookie();
    const answered = await visitor.post(QUESTION, { [`answer_${position}`]: answer });
    assert.equal(answered.location, '/en/home');
    assert.notEqual(visitor.cookie(), before);
    assert.match((await visitor.get('/en/home')).text, /Marie-Ève Tremblay/);
  });

  it('stays the same until it is answered, in every session, and then is any of the four', async () => {
    const { visitor, credentialId } = await returning();
    const first = positionOf(await visitor.get(QUESTION));
    for (let times = 0; times < 5; times += 1) {
      const another = await world.visitor(credentialId);
      assert.equal(positionOf(await another.get(QUESTION)), first);
    }
    await visitor.post(QUESTION, { [`answer_${first}`]: 'wrong' });
    assert.equal(positionOf(await visitor.get(QUESTION)), first);
    const seen = new Set<number>();
    for (let times = 0; times < 60 && seen.size < 4; times += 1) {
      const next = await world.visitor(credentialId);
      const position = positionOf(await next.get(QUESTION));
      seen.add(position);
      await next.post(QUESTION, right(position));
    }
    assert.deepEqual([...seen].sort(), [1, 2, 3, 4]);
  });

  it('lets nobody past without an answer', async () => {
    const { visitor } = await returning();
    for (const path of [
      '/en/home',
      '/en/account/security-questions',
      '/en/recovery-code',
      '/en/account/another-pin',
    ])
      assert.equal((await visitor.get(path)).location, QUESTION, path);
    const empty = await visitor.post(QUESTION, {});
    assert.deepEqual(errorsOf(empty), ['Enter your answer.']);
    assert.equal((await visitor.get('/en/enrolment/pin')).location, QUESTION);
  });

  it('is asked in the page’s language, and in its author’s words where it has an author', async () => {
    const { visitor, personId } = await returning();
    await ask(personId, 3);
    assert.match(
      (await visitor.get('/fr/question-de-securite')).text,
      /Quel objet perdu vous manque encore\?/,
    );
    await ask(personId, 4);
    assert.match((await visitor.get('/fr/question-de-securite')).text, /Which fruit did Ada throw at us\?/);
  });

  it('waits 15 minutes after five wrong answers, for every session of the person', async () => {
    const { visitor, credentialId } = await returning();
    const position = positionOf(await visitor.get(QUESTION));
    const said: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) said.push(await wrongly(visitor, position));
    assert.match(said[0] ?? '', /You can try 4 more times/);
    assert.match(said[3] ?? '', /You can try once more/);
    assert.match(said[4] ?? '', /Too many wrong answers/);
    const another = await world.visitor(credentialId);
    const waiting = await another.post(QUESTION, right(position));
    assert.match(errorsOf(waiting)[0] ?? '', /Too many wrong answers/);
    for (const page of [waiting, await another.get(QUESTION)]) {
      assert.doesNotMatch(page.text, /name="answer_/);
      assert.match(page.text, /you can answer again on .*What you can do now/s);
      assert.match(page.text, /href="\/en\/ask-for-help/);
    }
    world.clock.advance(15 * MINUTE);
    assert.equal((await visitor.post(QUESTION, right(position))).location, '/en/home');
    const rows = await world.db
      .selectFrom('sign_ins')
      .select('outcome')
      .where('credential_id', '=', credentialId)
      .orderBy('id')
      .execute();
    const outcomes = rows.map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['signed_in', ...Array(5).fill('wrong_answer'), 'signed_in']);
  });

  it('counts parallel wrong answers one by one', async () => {
    const { visitor, personId } = await returning();
    const position = positionOf(await visitor.get(QUESTION));
    await Promise.all(
      Array.from({ length: 12 }, () => visitor.post(QUESTION, { [`answer_${position}`]: 'wrong' })),
    );
    const row = await world.db
      .selectFrom('throttles')
      .select('failures')
      .where('key', '=', `questions:${personId}`)
      .executeTakeFirstOrThrow();
    assert.equal(row.failures, 5);
  });
});

describe('ten wrong answers in a row', () => {
  it('disable the questions, until the PIN that was issued for this sets new ones', async () => {
    const { visitor, personId, credentialId } = await returning('lost@example.ca');
    const position = positionOf(await visitor.get(QUESTION));
    for (let tries = 0; tries < 5; tries += 1) await wrongly(visitor, position);
    world.clock.advance(HOUR);
    const later = await world.visitor(credentialId);
    for (let tries = 0; tries < 4; tries += 1) await wrongly(later, position);
    const tenth = await later.post(QUESTION, { [`answer_${position}`]: 'wrong' });
    assert.equal(tenth.status, 403);
    assert.equal(titleOf(tenth), 'Your security questions are disabled');
    world.clock.advance(2 * DAY);
    const back = await world.visitor(credentialId);
    assert.equal((await back.post(QUESTION, right(position))).status, 403);
    assert.match((await back.get(QUESTION)).text, /href="\/en\/security-question\/new-pin"/);
    assert.ok(
      (await world.mail()).some(
        ({ to, subject }) => to === 'lost@example.ca' && subject.includes('disabled'),
      ),
    );

    // Neither a PIN that grants a role to the same names, nor what gives a namesake's questions back.
    const namesake = await returning('namesake@example.ca');
    for (const resetsPersonId of [null, namesake.personId]) {
      const other = await givePin(world, { resetsPersonId });
      const refused = await back.post('/en/security-question/new-pin', pinForm(other.text));
      assert.equal(refused.status, 422);
    }
    assert.equal(
      (await back.get('/en/security-question/new-questions')).location,
      '/en/security-question/new-pin',
    );
    const pin = await givePin(world, { resetsPersonId: personId });
    const proved = await back.post('/en/security-question/new-pin', pinForm(pin.text));
    assert.equal(proved.location, '/en/security-question/new-questions');
    const set = await back.post('/en/security-question/new-questions', {
      ...ANSWERS,
      answer_1: 'Bannock',
      answer_2: 'Under the sail',
      answer_3: 'Grey mitten',
      answer_4: 'Medlar',
    });
    assert.equal(set.location, '/en/home');
    const person = await world.db
      .selectFrom('persons')
      .select('questions_status')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    assert.equal(person.questions_status, 'set');
    const roles = await world.db
      .selectFrom('memberships')
      .select('id')
      .where('person_id', '=', personId)
      .execute();
    assert.equal(roles.length, 1);
    const status = await world.db
      .selectFrom('pins')
      .select('status')
      .where('id', '=', pin.id)
      .executeTakeFirstOrThrow();
    assert.equal(status.status, 'redeemed');
    const next = await world.visitor(credentialId);
    await ask(personId, 3);
    assert.equal((await next.post(QUESTION, { answer_3: 'grey mitten' })).location, '/en/home');
  });

  it('are the only way to the page for a new PIN', async () => {
    const { visitor } = await returning();
    for (const path of ['/en/security-question/new-pin', '/en/security-question/new-questions'])
      assert.equal((await visitor.get(path)).location, QUESTION);
  });
});

describe('changing the questions', () => {
  it('asks for an answer first, unless one was just given, and replaces all four', async () => {
    const { visitor, personId } = await returning();
    await answerNow(visitor);
    assert.equal((await visitor.get('/en/account/security-questions')).status, 200);
    world.clock.advance(11 * MINUTE);
    const stale = await visitor.post('/en/account/security-questions', ANSWERS);
    assert.equal(stale.location, '/en/account/confirm-it-is-you?then=questions');
    const confirm = await visitor.get(stale.location ?? '');
    assert.equal(titleOf(confirm), 'Confirm that it is you');
    const position = positionOf(confirm);
    assert.equal((await visitor.post(stale.location ?? '', { [`answer_${position}`]: 'no' })).status, 422);
    const former = visitor.cookie();
    const confirmed = await visitor.post(stale.location ?? '', right(position));
    assert.notEqual(visitor.cookie(), former);
    assert.equal(confirmed.location, '/en/account/security-questions');
    const before = await listAnswers(world.db, personId);
    const set = await visitor.post('/en/account/security-questions', { ...ANSWERS, answer_1: 'Fiddleheads' });
    assert.equal(set.location, '/en/account');
    const now = await listAnswers(world.db, personId);
    assert.ok(now.every((answer, index) => answer.hashed.hash !== before[index]?.hashed.hash));
  });

  it('goes nowhere else than to the pages on its list', async () => {
    const { visitor } = await returning();
    await answerNow(visitor);
    const path = '/en/account/confirm-it-is-you?then=https://example.org';
    const position = positionOf(await visitor.get(path));
    assert.equal((await visitor.post(path, right(position))).location, '/en/home');
  });

  it('puts out whoever fails ten times, even though they were in', async () => {
    const { visitor } = await returning();
    await answerNow(visitor);
    const path = '/en/account/confirm-it-is-you?then=questions';
    const position = positionOf(await visitor.get(path));
    let last: Page | undefined;
    for (let tries = 0; tries < 10; tries += 1) {
      if (tries === 5) world.clock.advance(16 * MINUTE);
      last = await visitor.post(path, { [`answer_${position}`]: 'wrong' });
    }
    assert.equal(last?.location, '/en/log-in');
    assert.equal((await visitor.get('/en/home')).location, '/en/log-in');
  });
});

describe('answers at rest', () => {
  it('of former peppers still serve, and are hashed anew when they are right', async () => {
    const { personId } = await returning();
    const [old = '', fresh] = [world.deps.place.secrets[0], 'a newer master secret of the portal, longer'];
    const rotated = createHasher({ peppers: createKeys([fresh, old]).peppers, cost: CHEAP });
    const answers = await listAnswers(world.db, personId);
    const wrong = await checkAnswers(rotated, personId, answers, () => 'wrong');
    assert.equal(wrong.right, false);
    const check = await checkAnswers(rotated, personId, answers, answerAt);
    assert.equal(check.right, true);
    await world.db.transaction().execute((tx) => check.renew(tx));
    const renewed = await listAnswers(world.db, personId);
    const newest = createHasher({ peppers: createKeys([fresh]).peppers, cost: CHEAP });
    assert.equal((await checkAnswers(newest, personId, renewed, answerAt)).right, true);
  });

  it('match for no other person and no other question', async () => {
    const [one, other] = [await returning(), await returning()];
    const { hasher } = world.deps;
    const answers = await listAnswers(world.db, one.personId);
    assert.equal((await checkAnswers(hasher, other.personId, answers, answerAt)).right, false);
    const moved = answers.map((answer) => ({ ...answer, questionId: 'collection' }));
    assert.equal((await checkAnswers(hasher, one.personId, moved, answerAt)).right, false);
    assert.equal((await checkAnswers(hasher, one.personId, [], answerAt)).right, false);
  });
});

describe('the policy that asks all four', () => {
  it('asks them on one page, and does not tell which was wrong', async () => {
    const strict = await openPortal({ SECURITY_QUESTIONS: 'all' });
    try {
      const { credentialId } = await enrol(strict);
      const visitor = await strict.visitor(credentialId);
      const page = await visitor.get(QUESTION);
      assert.deepEqual(formOf(page), ['answer_1', 'answer_2', 'answer_3', 'answer_4']);
      const all = Object.fromEntries(
        [1, 2, 3, 4].map((position) => [`answer_${position}`, answerAt(position)]),
      );
      const wrong = await visitor.post(QUESTION, { ...all, answer_2: 'wrong' });
      assert.equal(wrong.status, 422);
      assert.ok(!wrong.text.includes('aria-invalid'));
      assert.equal((await visitor.post(QUESTION, all)).location, '/en/home');
    } finally {
      await strict.close();
    }
  });
});

/** Somebody who enrolled some time ago and whose credential has just been asserted anew. */
async function returning(email = 'marie@example.ca') {
  const { credentialId } = await enrol(world, { email });
  const row = await world.db
    .selectFrom('credentials')
    .select('person_id')
    .where('id', '=', credentialId)
    .executeTakeFirstOrThrow();
  return { visitor: await world.visitor(credentialId), credentialId, personId: row.person_id ?? '' };
}

async function answerNow(visitor: Visitor): Promise<void> {
  const position = positionOf(await visitor.get(QUESTION));
  assert.equal((await visitor.post(QUESTION, right(position))).location, '/en/home');
}

const ask = (personId: string, position: number) =>
  world.db.updateTable('persons').set({ asked_position: position }).where('id', '=', personId).execute();

const wrongly = async (visitor: Visitor, position: number): Promise<string> =>
  errorsOf(await visitor.post(QUESTION, { [`answer_${position}`]: 'not this' }))[0] ?? '';

const answerAt = (position: number): string => ANSWERS[`answer_${position as 1 | 2 | 3 | 4}`];
const right = (position: number) => ({ [`answer_${position}`]: answerAt(position) });

const formOf = (page: Page): string[] =>
  [...page.text.matchAll(/<input[^>]*name="(answer_\d)"/g)].map(([, name = '']) => name);

const positionOf = (page: Page): 1 | 2 | 3 | 4 => Number(formOf(page)[0]?.slice(-1)) as 1 | 2 | 3 | 4;
