import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { verifyChain } from '#kernel/audit/verify.ts';
import {
  ANSWERS,
  type Browser,
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
  registration,
} from '#test/oidc/credential-world.ts';
import { MINUTE } from '#test/world/clock.ts';

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
const SENSITIVE = ['/en/account/password', '/en/account/recovery-questions', '/en/account/revocation'];

describe('what changes a credential', () => {
  it('asks for the password once it was proved more than five minutes ago, and then goes on', async () => {
    world.clock.advance(5 * MINUTE);
    for (const path of SENSITIVE) assert.match((await holder.get(path)).text, /Confirm your password</);
    const asked = await holder.get('/en/account/revocation');
    assert.match((await holder.post(asked, { password: 'guess' })).text, /The password is not right/);
    const page = await holder.post(asked, { password: PASSWORD });
    assert.match(page.text, /<h1[^>]*>Revoke your credential</);
  });

  it('is found where password managers look for it', async () => {
    const found = await fetch(`${world.origin}/.well-known/change-password`, {
      headers: { 'accept-language': 'fr' },
      redirect: 'manual',
    });
    assert.equal(found.status, 302);
    assert.equal(found.headers.get('location'), '/fr/compte/mot-de-passe');
  });

  it('does not take a form that was opened in time and sent too late', async () => {
    const page = await holder.get('/en/account/revocation');
    world.clock.advance(5 * MINUTE);
    const answer = await holder.post(page, { understand: 'yes' });
    assert.match(answer.text, /Confirm your password</);
    assert.match((await world.browser().logIn(userId)).text, /<h1[^>]*>Welcome</);
  });

  it('asks strangers to log in', async () => {
    for (const path of [...SENSITIVE, '/en/account', '/en/account/sessions', '/en/account/history'])
      assert.match((await world.browser().get(path)).text, /GCKey – Log In/);
  });

  it('asks for the password for nothing else', async () => {
    assert.equal((await holder.get('/en/account/confirm/anything')).status, 404);
  });
});

describe('changing the password', () => {
  it('ends the other sessions, keeps this one, and tells the portal', async () => {
    const other = await enterPortal();
    world.clock.advance(MINUTE);
    const elsewhere = world.browser();
    await elsewhere.logIn(userId);
    const heard = world.heard.length;
    const page = await holder.post(await holder.get('/en/account/password'), {
      password: RENEWED,
      again: RENEWED,
    });
    assert.match(page.text, /Your password was changed/);
    assert.match((await elsewhere.get('/en/account')).text, /GCKey – Log In/);
    await world.jobs.drain();
    assert.equal(world.heard.length, heard + 1);
    assert.match((await other.arrive('en', {})).page.text, /GCKey – Log In/);
    assert.match((await world.browser().logIn(userId, PASSWORD)).text, /is not right/);
    assert.match((await world.browser().logIn(userId, RENEWED)).text, /<h1[^>]*>Welcome</);
  });

  it('refuses the present one', async () => {
    const page = await holder.post(await holder.get('/en/account/password'), {
      password: PASSWORD,
      again: PASSWORD,
    });
    assert.match(page.text, /This is your present password/);
  });
});

describe('changing the recovery questions', () => {
  it('replaces all three', async () => {
    const form = await holder.get('/en/account/recovery-questions');
    assert.match(form.text, /What was the name of your first pet\?<\/li>/);
    const { question1, question2, question3 } = registration('');
    const renewed = { answer1: 'Balthazar', answer2: 'Ployes', answer3: 'Kamouraska' };
    const typed = {
      ...renewed,
      question1: `${question1}`,
      question2: `${question2}`,
      question3: `${question3}`,
    };
    assert.match((await holder.post(form, typed)).text, /Your recovery questions were changed/);
    const browser = world.browser();
    const asked = await browser.post(await browser.get('/en/forgot-password'), { userId });
    const wrong = await browser.post(asked, ANSWERS);
    assert.match(wrong.text, /At least one answer is not right/);
    assert.match((await browser.post(wrong, renewed)).text, /Choose a new password/);
  });
});

describe('the sessions', () => {
  it('can all be ended but this one, after one more question, and the portal is told', async () => {
    assert.match((await holder.get('/en/account/sessions')).text, /You are logged in nowhere else/);
    await enterPortal();
    world.clock.advance(MINUTE);
    const elsewhere = world.browser();
    await elsewhere.logIn(userId);
    const heard = world.heard.length;
    const asked = await holder.get('/en/account/sessions/others');
    assert.match((await elsewhere.get('/en/account')).text, /Your credential/, 'asking ends nothing');
    const page = await holder.post(asked, {});
    assert.match(page.text, /All your other sessions were ended/);
    assert.match(page.text, /You are logged in nowhere else|Partner Portal/);
    assert.match((await elsewhere.get('/en/account')).text, /GCKey – Log In/);
    await world.jobs.drain();
    assert.equal(world.heard.length, heard + 1);
    assert.match((await holder.get('/en/account/sessions')).text, /You are logged in nowhere else/);
  });

  it('a form sent after logging out in another tab says that nothing was kept', async () => {
    const page = await holder.get('/en/account/recovery-questions');
    const menu = await holder.get('/en/account');
    await holder.post(menu, {}, '/en/log-out');
    assert.match(
      (await holder.post(page, { question1: 'first-pet' })).text,
      /what you typed could not be kept/,
    );
  });

  it('are listed here and at the portal, and each can be ended from afar', async () => {
    const portal = await enterPortal();
    const elsewhere = world.browser();
    await elsewhere.logIn(userId);
    const page = await holder.get('/en/account/sessions');
    assert.match(page.text, /GCKey \(this browser\)[\s\S]*GCKey \(another browser\)/);
    assert.match(page.text, /Partner Portal/);
    const ends = [...page.text.matchAll(/action="([^"]*\/end)"/g)].map((match) => match[1] ?? '');
    assert.equal(ends.length, 2);
    const heard = world.heard.length;
    for (const end of ends) assert.match((await holder.post(page, {}, end)).text, /The session was ended/);
    // Sent once more, they have ended already, and are told as ended.
    for (const end of ends) assert.match((await holder.post(page, {}, end)).text, /The session was ended/);
    assert.equal(world.heard.length, heard + 1);
    assert.match((await elsewhere.get('/en/account')).text, /GCKey – Log In/);
    assert.match((await portal.arrive('en', {})).page.text, /GCKey – Log In/);
    assert.match((await holder.get('/en/account')).text, /Your credential/);
  });

  it('of others cannot be ended', async () => {
    const stranger = world.browser();
    await stranger.register(`${userId}.stranger`);
    const elsewhere = world.browser();
    await elsewhere.logIn(userId);
    const ends = [...(await holder.get('/en/account/sessions')).text.matchAll(/action="([^"]*\/end)"/g)];
    assert.equal(ends.length, 1);
    const answer = await stranger.post(await stranger.get('/en/account'), {}, ends[0]?.[1]);
    assert.equal(answer.status, 404);
    assert.match((await elsewhere.get('/en/account')).text, /Your credential/);
    assert.equal(
      (await holder.post(await holder.get('/en/account'), {}, '/en/account/sessions/no-id/end')).status,
      404,
    );
  });
});

describe('the history', () => {
  it('shows what was tried, in both languages, a page at a time', async () => {
    for (let times = 0; times < 18; times += 1) await world.browser().logIn(userId);
    for (let tries = 0; tries < 8; tries += 1) await world.browser().logIn(userId, 'guess');
    const page = await holder.get('/en/account/history');
    assert.match(page.text, /Wrong password/);
    assert.match(page.text, /\(3 times\)/, 'those that waited stand in one line');
    assert.match(page.text, /Page 1 of 2/);
    const last = await holder.get('/fr/compte/historique?page=2');
    assert.match(last.text, />Inscription</);
    for (const odd of ['0', '-1', '99', 'x'])
      assert.equal((await holder.get(`/en/account/history?page=${odd}`)).status, 200);
  });
});

describe('revoking', () => {
  it('needs the box to be ticked', async () => {
    const page = await holder.post(await holder.get('/en/account/revocation'), {});
    assert.equal(page.status, 422);
    assert.match((await world.browser().logIn(userId)).text, /<h1[^>]*>Welcome</);
  });

  it('is for good: nothing opens, nobody gets the user ID, and the portal is told', async () => {
    const portal = await enterPortal();
    const heard = world.heard.length;
    const done = await holder.post(await holder.get('/en/account/revocation'), { understand: 'yes' });
    assert.match(done.text, /<h1[^>]*>Your credential is revoked</);
    assert.ok(done.text.includes(`href="${world.portal}/en"`));
    await world.jobs.drain();
    assert.equal(world.heard.length, heard + 1);
    assert.match((await portal.arrive('en', {})).page.text, /GCKey – Log In/);
    assert.match((await world.browser().logIn(userId)).text, /is not right/);
    assert.match((await world.browser().register(userId)).text, /This user ID is taken/);
    const browser = world.browser();
    const asked = await browser.post(await browser.get('/en/forgot-password'), { userId });
    assert.match((await browser.post(asked, ANSWERS)).text, /At least one answer is not right/);
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });
});

/** Another browser of the holder’s, which has entered the portal. */
async function enterPortal(): Promise<Browser> {
  const browser = world.browser();
  const { page, finish } = await browser.arrive();
  const welcome = await browser.post(page, { userId, password: PASSWORD });
  const finished = await finish(await browser.post(welcome, {}, '/en/continue'));
  assert.equal(finished.kind, 'signed-in');
  return browser;
}
