import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Jar } from '#test/oidc/jar.ts';
import { type OidcWorld, openOidcWorld, type TestClient } from '#test/oidc/oidc-world.ts';
import { MINUTE } from '#test/world/clock.ts';
import type { Locale } from '../ui/locale.ts';
import { endSessionOfAccount, listSessionsOfAccount } from './logout.ts';

let world: OidcWorld;
let portal: TestClient;
let archive: TestClient;
before(async () => {
  world = await openOidcWorld();
  portal = world.client('portal');
  archive = world.client('archive');
});
after(() => world.close());
afterEach(async () => {
  await endAll('alice');
  for (const client of [portal, archive]) {
    client.heard.length = 0;
    client.behaviour = 'well';
  }
});

test('a client’s logout needs neither script nor click, and every client hears of it', async () => {
  const { jar, atPortal, atArchive } = await signedInAtBoth();
  const page = await jar.visit(await logoutUrl(atPortal.idToken), { stop: portal.afterLogout });
  assert.equal(page.url.href, `${portal.afterLogout}?state=s1`);
  assert.deepEqual(heard(portal), [{ subject: atPortal.subject, sid: atPortal.sid }]);
  assert.deepEqual(heard(archive), [{ subject: atArchive.subject, sid: atArchive.sid }]);
  assert.ok(!jar.names.includes('test-session'));
  assert.deepEqual(await listSessionsOfAccount(world.provider, 'alice'), []);
  assert.equal((await jar.visit((await world.start('portal')).url)).url.pathname, '/en/sign-in');
});

test('logging out when the session has already ended still leads back to the client', async () => {
  const { jar, atPortal } = await signedInAtBoth();
  await endAll('alice');
  for (const browser of [jar, new Jar()]) {
    const page = await browser.visit(await logoutUrl(atPortal.idToken), { stop: portal.afterLogout });
    assert.equal(page.url.href, `${portal.afterLogout}?state=s1`);
  }
});

test('a logout that no client vouches for is asked about first, by a form without script', async () => {
  const { jar } = await signedInAtBoth();
  const page = await jar.visit(`${world.issuer}/oidc/logout?client_id=portal&ui_locales=fr-CA`);
  const view = JSON.parse(page.text) as { locale: Locale; clientId: string; action: string; fields: Fields };
  assert.equal(view.locale, 'fr');
  assert.equal(view.clientId, 'portal');
  assert.equal((await listSessionsOfAccount(world.provider, 'alice')).length, 1);
  const done = await jar.visit(view.action, { form: { ...view.fields } });
  assert.match(done.text, /^logged out/);
  assert.equal(heard(archive).length, 1);
  assert.deepEqual(await listSessionsOfAccount(world.provider, 'alice'), []);
});

test('another person’s hint does not log anybody out', async () => {
  const { idToken } = await world.signedIn('portal', new Jar(), 'bruno');
  const { jar } = await signedInAtBoth();
  const page = await jar.visit(await logoutUrl(idToken));
  assert.equal(page.status, 200);
  assert.equal((await listSessionsOfAccount(world.provider, 'alice')).length, 1);
});

test('without a client to go back to, the person sees that the session has ended', async () => {
  const page = await new Jar().visit(`${world.issuer}/oidc/logout?ui_locales=fr-CA`);
  assert.equal(page.text, 'logged out fr');
});

test('somebody else who signs in first logs the former person out everywhere', async () => {
  const { jar, atPortal, atArchive } = await signedInAtBoth();
  world.clock.advance(21 * MINUTE);
  const { url, pending } = await world.start('portal');
  await jar.visit(url);
  const { url: answer } = await jar.visit(world.signIn('bruno'), { stop: portal.redirectUri });
  const bruno = await portal.party.finish(answer, pending);
  assert.notEqual(bruno.kind === 'signed-in' && bruno.subject, atPortal.subject);
  assert.deepEqual(heard(portal), [{ subject: atPortal.subject, sid: atPortal.sid }]);
  assert.deepEqual(heard(archive), [{ subject: atArchive.subject, sid: atArchive.sid }]);
  assert.deepEqual(await listSessionsOfAccount(world.provider, 'alice'), []);
  assert.equal((await listSessionsOfAccount(world.provider, 'bruno')).length > 0, true);
});

test('what a client keeps while another credential is shown to it, the first one’s owner can still end', async () => {
  const { jar, atPortal, atArchive } = await signedInAtBoth();
  await world.signedIn('portal', jar, 'bruno');
  const [session, ...others] = await listSessionsOfAccount(world.provider, 'alice');
  assert.deepEqual([session?.clientIds, others], [['portal'], []]);
  const told = { subject: atPortal.subject, sid: atPortal.sid };
  assert.deepEqual(heard(portal), [told]);
  await endAll('alice');
  assert.deepEqual(heard(portal), [told, told]);
  assert.deepEqual(heard(archive), [{ subject: atArchive.subject, sid: atArchive.sid }]);
  assert.deepEqual(await listSessionsOfAccount(world.provider, 'alice'), []);
  const next = await jar.visit((await world.start('portal')).url, { stop: portal.redirectUri });
  assert.ok(next.url.searchParams.has('code'), 'the second one’s session goes on');
});

test('the same person who authenticates again is logged out nowhere', async () => {
  const { jar } = await signedInAtBoth();
  await world.signedIn('portal', jar, 'alice');
  assert.deepEqual(heard(portal), []);
  assert.equal((await listSessionsOfAccount(world.provider, 'alice')).length, 1);
});

test('a client that never answers holds up neither the others nor the end of the session', async () => {
  const { jar, atPortal } = await signedInAtBoth();
  portal.behaviour = 'dead';
  const started = Date.now();
  await jar.visit(await logoutUrl(atPortal.idToken), { stop: portal.afterLogout });
  // A moment after the 5 seconds that a client has, though others use the machine too.
  assert.ok(Date.now() - started < 30_000);
  assert.equal(heard(archive).length, 1);
  assert.deepEqual(await listSessionsOfAccount(world.provider, 'alice'), []);
});

test('an account’s sessions can be listed and ended from elsewhere, one or all', async () => {
  await signedInAtBoth();
  await world.signedIn('portal', new Jar(), 'alice');
  const sessions = await listSessionsOfAccount(world.provider, 'alice');
  assert.deepEqual(sessions.map(({ clientIds }) => clientIds.toSorted().join()).toSorted(), [
    'archive,portal',
    'portal',
  ]);
  const both = sessions.find(({ clientIds }) => clientIds.length === 2);
  assert.equal(await endSessionOfAccount(world.provider, 'bruno', both?.id ?? ''), false);
  assert.equal(await endSessionOfAccount(world.provider, 'alice', both?.id ?? ''), true);
  assert.equal(heard(portal).length + heard(archive).length, 2);
  assert.equal((await listSessionsOfAccount(world.provider, 'alice')).length, 1);
});

test('a code given before the session ended is worthless after it', async () => {
  const { answer, pending } = await world.answered('portal', new Jar(), 'alice');
  await endAll('alice');
  assert.equal((await portal.party.finish(answer, pending)).kind, 'refused');
});

/** As when a credential is revoked, or its owner logs out everywhere. */
async function endAll(account: string): Promise<void> {
  for (const { id } of await listSessionsOfAccount(world.provider, account))
    await endSessionOfAccount(world.provider, account, id);
}

type Fields = Record<string, string>;

async function signedInAtBoth() {
  const jar = new Jar();
  const atPortal = await world.signedIn('portal', jar, 'alice');
  const { url, pending } = await world.start('archive');
  const back = await jar.visit(url, { stop: archive.redirectUri });
  const atArchive = await archive.party.finish(back.url, pending);
  assert.equal(atArchive.kind, 'signed-in');
  return { jar, atPortal, atArchive };
}

async function logoutUrl(idToken: string): Promise<string> {
  const url = await portal.party.endSessionUrl({ idToken, state: 's1', locale: 'fr' });
  assert.ok(url);
  return url;
}

const heard = (client: TestClient) =>
  client.heard.map((token) => {
    assert.equal(token.kind, 'logout');
    return { subject: token.subject, sid: token.sid };
  });
