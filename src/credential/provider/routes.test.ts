import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CredentialWorld, openCredentialWorld, PASSWORD } from '#test/oidc/credential-world.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: CredentialWorld;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());

describe('a person sent by the portal', () => {
  it('registers, continues, and is asserted by an id that says nothing of them', async () => {
    const browser = world.browser();
    const { page, finish } = await browser.arrive();
    assert.match(page.text, /<h1[^>]*>GCKey – Log In</);
    const complete = await browser.register('quiet.maple');
    assert.match(complete.text, /<h1[^>]*>GCKey – Registration Complete</);
    const finished = await finish(await browser.post(complete, {}, '/en/continue'));
    assert.equal(finished.kind, 'signed-in');
    assert.deepEqual([finished.acr, finished.amr, finished.locale], [LOA2, ['pwd'], 'en']);
    assert.doesNotMatch(finished.subject + finished.idToken, /quiet|maple/);
    assert.deepEqual(finished.authTime, world.clock.now());
  });

  it('logs in in the language of the portal, and is the same person there', async () => {
    const first = await signedIn('steady.birch');
    const browser = world.browser();
    const { page, finish } = await browser.arrive('fr');
    assert.match(page.text, /<h1[^>]*>CléGC – Ouvrir une session</);
    assert.match(page.text, /Portail des partenaires/);
    const welcome = await browser.post(page, { userId: ' Steady.BIRCH ', password: PASSWORD });
    assert.match(welcome.text, /<h1[^>]*>Bienvenue</);
    const finished = await finish(await browser.post(welcome, {}, '/fr/continuer'));
    assert.equal(finished.kind, 'signed-in');
    assert.deepEqual([finished.subject, finished.locale], [first.subject, 'fr']);
  });

  it('may turn aside to change the password, and finds the way back', async () => {
    const browser = world.browser();
    const { finish } = await browser.arrive();
    await browser.register('turning.hazel');
    const cancel = /href="([^"]*)"[^>]*>Cancel</.exec((await browser.get('/en/account/password')).text);
    assert.equal(cancel?.[1], '/en/welcome');
    const renewed = { password: 'brisk otters under bridges', again: 'brisk otters under bridges' };
    const account = await browser.post(await browser.get('/en/account/password'), renewed);
    assert.match(account.text, /href="\/en\/welcome"[^>]*>Go to the Partner Portal</);
    const back = await browser.post(await browser.get('/en/welcome'), {}, '/en/continue');
    await world.jobs.drain();
    assert.equal((await finish(back)).kind, 'signed-in');
  });

  it('may cancel, of which the portal hears', async () => {
    const browser = world.browser();
    const { page, finish } = await browser.arrive();
    const back = await browser.post(page, {}, '/en/cancel');
    assert.equal((await finish(back)).kind, 'cancelled');
  });

  it('comes back silently within 20 minutes, and later has to log in', async () => {
    const { browser } = await signedIn('silent.aspen');
    world.clock.advance(19 * MINUTE);
    const silent = await browser.arrive('en', {});
    assert.equal((await silent.finish(silent.page)).kind, 'signed-in');
    world.clock.advance(2 * MINUTE);
    assert.match((await browser.arrive('en', {})).page.text, /GCKey – Log In/);
  });

  it('logs in anew for each request that asks for it, even while a session here is open', async () => {
    const browser = world.browser();
    const complete = await browser.register('twice.spruce');
    await browser.arrive();
    assert.match((await browser.get('/en/welcome')).text, /<h1[^>]*>Welcome</);
    const page = await browser.post(complete, {}, '/en/continue');
    assert.match(page.text, /<h1[^>]*>GCKey – Log In</);
  });
});

describe('who comes too late', () => {
  it('finds, after going on, a page that says so and leads to the portal', async () => {
    const { browser } = await signedIn('late.willow');
    for (const path of ['/en/welcome', '/en/register/complete', '/fr/bienvenue']) {
      const page = await browser.get(path);
      assert.match(page.text, /<h1[^>]*>(You went on to the|Votre session se poursuit au)/);
      assert.ok(page.text.includes(`href="${world.portal}/`));
    }
  });

  it('finds, when continuing or cancelling twice, that it is no longer open', async () => {
    const browser = world.browser();
    const { page } = await browser.arrive();
    const welcome = await browser.post(await browser.register('double.alder'), {}, '/en/continue');
    assert.ok(welcome.url.href.startsWith(world.portal));
    const again = await browser.get('/en/log-in');
    const late = await browser.post(again, {}, '/en/cancel');
    assert.match(late.text, /<h1[^>]*>This sign-in is no longer open</);
    assert.ok(late.text.includes(`href="${world.portal}/en"`));
    const form = await browser.post(
      { ...again, text: again.text + hiddenFlow(page.text) },
      { userId: 'x', password: 'y' },
    );
    assert.match(form.text, /<h1[^>]*>This sign-in is no longer open</);
  });
});

describe('the provider’s own pages', () => {
  it('explain a request that no client made, and lead to the portal', async () => {
    const page = await world.browser().get('/oidc/auth?client_id=nobody&ui_locales=fr-CA');
    assert.equal(page.status, 400);
    assert.match(page.text, /Cette ouverture de session n’a pas pu commencer/);
    assert.ok(page.text.includes(`href="${world.portal}/fr"`));
  });

  it('log out of this service and, after asking, of those entered with it', async () => {
    const { browser } = await signedIn('leaving.larch');
    const account = await browser.logIn('leaving.larch');
    const heard = world.heard.length;
    const asked = await browser.post(account, {}, '/en/log-out');
    assert.match(asked.text, /<h1[^>]*>Log out</);
    assert.equal(world.heard.length, heard);
    const done = await browser.post(asked, {}, actionOf(asked.text));
    assert.match(done.text, /<h1[^>]*>You are logged out</);
    assert.equal(world.heard.length, heard + 1);
    assert.match((await browser.get('/en/account')).text, /GCKey – Log In/);
  });
});

const LOA2 = 'urn:gc-ca:cyber-auth:assurance:loa2';

async function signedIn(userId: string) {
  const browser = world.browser();
  const { finish } = await browser.arrive();
  const finished = await finish(await browser.post(await browser.register(userId), {}, '/en/continue'));
  assert.equal(finished.kind, 'signed-in');
  return { browser, subject: finished.subject };
}

const hiddenFlow = (text: string): string => /<input type="hidden" name="flow"[^>]*>/.exec(text)?.[0] ?? '';

const actionOf = (text: string): string => /<form action="([^"]*)" method="post">/.exec(text)?.[1] ?? '';
