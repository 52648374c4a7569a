import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  ANSWERS,
  type Browser,
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
  registration,
} from '#test/oidc/credential-world.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';
import { en } from '../questions/en.ts';

let world: CredentialWorld;
let userId: string;
let holder: Browser;
let count = 0;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());
beforeEach(async () => {
  count += 1;
  userId = `quiet.maple.${count}`;
  holder = world.browser();
  await holder.register(userId);
});

const RENEWED = 'brisk otters under bridges';
const LATE = 'late herons beside rivers';
const REPLACEMENTS = {
  'the password': async () => {
    const form = await holder.get('/en/account/password');
    await holder.post(form, { password: RENEWED, again: RENEWED });
  },
  'the questions': async () => {
    const { question1 = '', question2 = '', question3 = '' } = registration('');
    const answers = { answer1: 'Balthazar', answer2: 'Ployes', answer3: 'Kamouraska' };
    const form = await holder.get('/en/account/recovery-questions');
    const page = await holder.post(form, { question1, question2, question3, ...answers });
    assert.match(page.text, /Your recovery questions were changed/);
  },
  'the password by these answers too': () => recover(world.browser()),
};
const WRONG_ANSWERS = { ...ANSWERS, answer2: 'poutine' };

describe('a forgotten password', () => {
  it('is replaced with the three answers, however they are written', async () => {
    const browser = world.browser();
    const renew = await browser.post(await questions(browser, userId), ANSWERS);
    assert.match(renew.text, /<h1[^>]*>Choose a new password</);
    const signIn = await browser.post(renew, { password: RENEWED, again: RENEWED });
    assert.match(signIn.text, /Your password was changed and all your sessions were ended/);
    assert.match((await browser.logIn(userId, PASSWORD)).text, /is not right/);
    assert.match((await browser.logIn(userId, RENEWED)).text, /recovery questions: November/);
  });

  it('ends every session, and tells the portal', async () => {
    const visitor = world.browser();
    const { page } = await visitor.arrive();
    await visitor.post(await visitor.post(page, { userId, password: PASSWORD }), {}, '/en/continue');
    const heard = world.heard.length;
    await recover(world.browser());
    assert.match((await holder.get('/en/account')).text, /GCKey – Log In/);
    await world.jobs.drain();
    assert.equal(world.heard.length, heard + 1);
  });

  it('works again after a hundred failures', async () => {
    const stranger = world.browser();
    const page = await stranger.get('/en/log-in');
    for (let tries = 0; tries < 100; tries += 1) {
      await stranger.post(page, { userId, password: 'guess' });
      if (tries % 5 === 4) world.clock.advance(DAY);
    }
    assert.match((await stranger.logIn(userId)).text, /too many tries with this password/);
    await recover(world.browser());
    assert.match((await world.browser().logIn(userId, RENEWED)).text, /<h1[^>]*>Welcome</);
  });

  it('takes its pages in order, and its answers for ten minutes', async () => {
    const browser = world.browser();
    for (const path of ['/en/forgot-password/questions', '/en/forgot-password/new-password'])
      assert.match((await browser.get(path)).text, /<h1[^>]*>Forgot your password\?</);
    const renew = await browser.post(await questions(browser, userId), ANSWERS);
    world.clock.advance(10 * MINUTE);
    const late = await browser.post(renew, { password: RENEWED, again: RENEWED });
    assert.match(late.text, /begins again here/);
    assert.match((await world.browser().logIn(userId)).text, /<h1[^>]*>Welcome</);
  });

  for (const [what, replace] of Object.entries(REPLACEMENTS))
    it(`asks for the answers anew once the holder has replaced ${what}`, async () => {
      const stranger = world.browser();
      const renew = await stranger.post(await questions(stranger, userId), ANSWERS);
      await replace();
      const late = await stranger.post(renew, { password: LATE, again: LATE });
      assert.match(late.text, /<h1[^>]*>Forgot your password\?</);
      assert.match((await world.browser().logIn(userId, LATE)).text, /is not right/);
    });

  it('takes no answers that the holder replaces while they are compared', async () => {
    const stranger = world.browser();
    const asked = await questions(stranger, userId);
    world.moment.meanwhile = REPLACEMENTS['the questions'];
    const late = await stranger.post(asked, ANSWERS);
    assert.equal(late.status, 422);
    assert.match((await stranger.get('/en/forgot-password/new-password')).text, /begins again here/);
  });

  it('keeps the answers while one is missing, and none once they were compared', async () => {
    const browser = world.browser();
    const page = await browser.post(await questions(browser, userId), { ...ANSWERS, answer3: '' });
    assert.equal(page.text.match(/Kept from before/g)?.length, 2);
    const wrong = await browser.post(page, { answer3: 'nowhere at all' });
    assert.match(wrong.text, /At least one answer is not right/);
    assert.doesNotMatch(wrong.text, /Kept from before/);
    const empty = await browser.post(wrong, { answer3: ANSWERS.answer3 });
    assert.match(empty.text, /Answer the first question[\s\S]*Answer the second question/);
    assert.match((await browser.post(empty, ANSWERS)).text, /<h1[^>]*>[^<]*new password/i);
  });

  it('judges the new password, and sends neither it nor the answers back', async () => {
    const browser = world.browser();
    const asked = await browser.post(await questions(browser, userId), WRONG_ANSWERS);
    assert.equal(asked.status, 422);
    for (const secret of Object.values(WRONG_ANSWERS)) assert.ok(!asked.text.includes(secret));
    const renew = await browser.post(asked, ANSWERS);
    const again = await browser.post(renew, { password: 'password1234', again: 'password1234' });
    assert.match(again.text, /among the first that anyone would try/);
    assert.ok(!again.text.includes('password1234'));
  });

  it('speaks French', async () => {
    const browser = world.browser();
    const forgot = await browser.get('/fr/mot-de-passe-oublie');
    const asked = await browser.post(forgot, { userId });
    assert.match(asked.text, /Quel était le nom de votre premier animal de compagnie\?/);
    assert.match((await browser.post(asked, ANSWERS)).text, /Choisir un nouveau mot de passe/);
  });
});

describe('a user ID that nobody has', () => {
  it('gets three questions, always the same, for every way of writing it', async () => {
    const asked = await Promise.all(
      ['nobody.at.all', 'nobody.at.all', ' Nobody.At.ALL'].map((id) => questions(world.browser(), id)),
    );
    const [first, ...others] = asked.map(({ text }) => questionsOn(text));
    assert.equal(first?.length, 3);
    for (const other of others) assert.deepEqual(other, first);
    assert.notDeepEqual(questionsOn((await questions(world.browser(), 'nobody.else')).text), first);
  });

  it('gets the same words, the same work and the same counts', async () => {
    const outcomes = [];
    for (const id of [userId, `${userId}.nobody`]) {
      const browser = world.browser();
      let page = await questions(browser, id);
      const before = { ...world.work };
      const words: (string | undefined)[] = [];
      for (let tries = 0; tries < 6; tries += 1) {
        page = await browser.post(page, WRONG_ANSWERS);
        words.push(/<section class="error-summary"[\s\S]*?<\/section>/.exec(page.text)?.[0]);
      }
      const compared = world.work.verify + world.work.decoy - before.verify - before.decoy;
      outcomes.push({ words, compared, hashed: world.work.hash - before.hash });
    }
    assert.deepEqual(outcomes[0], outcomes[1]);
    assert.equal(outcomes[0]?.compared, 15);
    assert.match(outcomes[0]?.words[5] ?? '', /too many tries/);
  });

  it('opens nothing', async () => {
    const browser = world.browser();
    const page = await browser.post(await questions(browser, 'nobody.at.all'), ANSWERS);
    assert.match(page.text, /At least one answer is not right/);
  });
});

describe('a stranger who answers wrongly', () => {
  it('does not lock out the holder’s own browser', async () => {
    const stranger = world.browser();
    let page = await questions(stranger, userId);
    for (let tries = 0; tries < 6; tries += 1) page = await stranger.post(page, WRONG_ANSWERS);
    assert.match(page.text, /too many tries/);
    assert.match((await holder.post(await questions(holder, userId), ANSWERS)).text, /Choose a new password/);
  });
});

async function questions(browser: Browser, id: string) {
  return browser.post(await browser.get('/en/forgot-password'), { userId: id });
}

async function recover(browser: Browser): Promise<void> {
  const renew = await browser.post(await questions(browser, userId), ANSWERS);
  const done = await browser.post(renew, { password: RENEWED, again: RENEWED });
  assert.match(done.text, /GCKey – Log In/);
}

const questionsOn = (text: string): string[] =>
  Object.values(en.pool).filter((question) => text.includes(question));
