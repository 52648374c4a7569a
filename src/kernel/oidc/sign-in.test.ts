import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decodeJwt } from 'jose';
import { Jar } from '#test/oidc/jar.ts';
import { LOA2, type OidcWorld, openOidcWorld, type TestClient } from '#test/oidc/oidc-world.ts';
import { MINUTE } from '#test/world/clock.ts';
import type { Locale } from '../ui/locale.ts';
import { createRelyingParty, type Finished, type StartOptions } from './client.ts';

let world: OidcWorld;
let portal: TestClient;
before(async () => {
  world = await openOidcWorld();
  portal = world.client('portal');
});
after(() => world.close());

test('a person signs in, and the client learns who, how, when and in which language', async () => {
  const finished = await signIn(new Jar(), 'alice', 'fr');
  assert.equal(finished.issuer, world.issuer);
  assert.equal(finished.acr, LOA2);
  assert.deepEqual(finished.amr, ['pwd']);
  assert.equal(finished.locale, 'fr');
  assert.ok(finished.sid);
  assert.equal(finished.authTime.getTime(), Math.floor(world.clock.now().getTime() / 1000) * 1000);
  assert.notEqual(finished.subject, 'alice');
  assert.equal(decodeJwt(finished.idToken).locale, 'fr-CA');
});

test('a person who changes the language while signing in takes it back to the client', async () => {
  const jar = new Jar();
  const { url, pending } = await start({ locale: 'en' });
  await jar.visit(url);
  const { url: answer } = await jar.visit(world.signIn('alice', 'fr'), { stop: portal.redirectUri });
  const finished = await portal.party.finish(answer, pending);
  assert.equal(finished.kind === 'signed-in' && finished.locale, 'fr');
});

test('the sign-in page learns which client asks, and in which language', async () => {
  const { url } = await start({ locale: 'fr' });
  const page = await new Jar().visit(url);
  assert.equal(page.url.pathname, '/fr/sign-in');
  assert.deepEqual(JSON.parse(page.text), { found: 'login', locale: 'fr', client: 'portal' });
});

test('a second sign-in in the same browser is silent for 20 minutes after authentication, and no longer', async () => {
  const jar = new Jar();
  await signIn(jar, 'alice');
  world.clock.advance(19 * MINUTE);
  const silent = await start();
  const answer = await jar.visit(silent.url, { stop: portal.redirectUri });
  assert.equal((await portal.party.finish(answer.url, silent.pending)).kind, 'signed-in');
  world.clock.advance(2 * MINUTE);
  assert.equal((await jar.visit((await start()).url)).url.pathname, '/en/sign-in');
});

test('a client that asks for prompt=login or max_age=0 gets a fresh authentication', async () => {
  const jar = new Jar();
  await signIn(jar, 'alice');
  for (const options of [{ prompt: 'login' }, { maxAge: 0 }] as const) {
    const { url, pending } = await start(options);
    assert.equal((await jar.visit(url)).url.pathname, '/en/sign-in');
    const answer = await jar.visit(world.signIn('alice'), { stop: portal.redirectUri });
    assert.equal((await portal.party.finish(answer.url, pending)).kind, 'signed-in');
  }
});

test('a client that allows a minute gets an authentication no older than that', async () => {
  const jar = new Jar();
  await signIn(jar, 'alice');
  world.clock.advance(MINUTE - 1000);
  const young = await jar.visit((await start({ maxAge: 60 })).url, { stop: portal.redirectUri });
  assert.ok(young.url.searchParams.has('code'));
  world.clock.advance(1000);
  assert.equal((await jar.visit((await start({ maxAge: 60 })).url)).url.pathname, '/en/sign-in');
});

test('a client refuses an authentication older than it asked for', async () => {
  const { url, pending } = await start();
  const jar = new Jar();
  await jar.visit(url);
  const answer = await jar.visit(world.signIn('alice'), { stop: portal.redirectUri });
  const later = new Date(Date.parse(pending.startedAt) + 10 * MINUTE).toISOString();
  const finished = await portal.party.finish(answer.url, { ...pending, startedAt: later, maxAge: 60 });
  assert.equal(reasonOf(finished), 'auth_time');
});

test('a person who cancels comes back to the client, which hears so and in which language', async () => {
  for (const locale of ['en', 'fr'] as const) {
    const { url, pending } = await start();
    const jar = new Jar();
    await jar.visit(url);
    const answer = await jar.visit(`${world.cancel}?locale=${locale}`, { stop: portal.redirectUri });
    assert.deepEqual(await portal.party.finish(answer.url, pending), { kind: 'cancelled', locale });
  }
});

test('an answer with another state, issuer or nonce is refused, and so is one too late', async () => {
  const { answer, pending } = await answered(new Jar(), 'alice');
  const other = new URL(answer);
  other.searchParams.set('iss', 'https://elsewhere.example');
  assert.equal(reasonOf(await portal.party.finish(other, pending)), 'iss');
  assert.equal(reasonOf(await portal.party.finish(answer, { ...pending, state: 'another' })), 'state');
  const early = new Date(Date.parse(pending.startedAt) - 61 * MINUTE).toISOString();
  assert.equal(reasonOf(await portal.party.finish(answer, { ...pending, startedAt: early })), 'expired');
  assert.equal(reasonOf(await portal.party.finish(answer, { ...pending, nonce: 'another' })), 'nonce');
});

test('a sign-in of another assurance than the one required is refused', async () => {
  const { answer, pending } = await answered(new Jar(), 'alice');
  const strict = createRelyingParty({ ...portal.options, acr: 'urn:gc-ca:cyber-auth:assurance:loa3' });
  assert.equal(reasonOf(await strict.finish(answer, pending)), 'acr');
});

test('a client whose signature is not by its published key is not heard', async () => {
  const { signingKey } = world.client('archive').options;
  const impostor = createRelyingParty({ ...portal.options, signingKey });
  assert.deepEqual(await impostor.start({ locale: 'en' }), { kind: 'misconfigured' });
});

test('a code works once, and only with the verifier of the browser that began', async () => {
  const first = await answered(new Jar(), 'alice');
  assert.equal((await portal.party.finish(first.answer, first.pending)).kind, 'signed-in');
  assert.equal(reasonOf(await portal.party.finish(first.answer, first.pending)), 'other');
  const second = await answered(new Jar(), 'alice');
  const stolen = { ...second.pending, verifier: first.pending.verifier };
  assert.equal(reasonOf(await portal.party.finish(second.answer, stolen)), 'other');
});

test('of two requests that redeem one code at the same time, at most one succeeds', async () => {
  const { answer, pending } = await answered(new Jar(), 'alice');
  const both = await Promise.all([1, 2, 3].map(() => portal.party.finish(answer, pending)));
  assert.ok(both.filter(({ kind }) => kind === 'signed-in').length <= 1);
});

test('a request that was not pushed is refused, and never with a form that submits itself', async () => {
  const url = new URL(`${world.issuer}/oidc/auth`);
  url.search = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: portal.redirectUri,
    response_mode: 'form_post',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  }).toString();
  const answer = await new Jar().visit(url.href, { stop: portal.redirectUri });
  assert.equal(answer.url.searchParams.get('error'), 'invalid_request');
  assert.doesNotMatch(answer.text, /<script/);
});

test('an unknown client or redirect address gets a page of the service, in the language asked for', async () => {
  const url = `${world.issuer}/oidc/auth?client_id=nobody&ui_locales=fr-CA`;
  const page = await new Jar().visit(url);
  assert.equal(page.status, 400);
  assert.equal(page.text, 'error fr invalid_client');
});

test('a sign-in that has expired is nobody’s: the service may say so', async () => {
  const { url } = await start();
  const jar = new Jar();
  await jar.visit(url);
  jar.drop('test-carried');
  assert.equal((await jar.visit(`${world.issuer}/en/sign-in`)).status, 410);
  assert.equal((await jar.visit(world.signIn('alice'))).status, 410);
  assert.equal((await jar.visit(world.cancel)).status, 410);
});

test('an account that may no longer sign in must authenticate again, and its codes are worthless', async () => {
  world.accounts.set('carol', {});
  const jar = new Jar();
  await signIn(jar, 'carol');
  const { answer, pending } = await answered(new Jar(), 'carol');
  world.accounts.delete('carol');
  assert.equal((await jar.visit((await start()).url)).url.pathname, '/en/sign-in');
  assert.equal(reasonOf(await portal.party.finish(answer, pending)), 'other');
});

test('cookies are signed, hidden from scripts and of this provider only', async () => {
  const answer = await fetch((await start()).url, { redirect: 'manual' });
  const cookies = answer.headers.getSetCookie();
  const interaction = cookies.find((cookie) => cookie.startsWith('test-interaction='));
  assert.match(interaction ?? '', /path=\/; /);
  assert.ok(cookies.some((cookie) => cookie.startsWith('test-interaction.sig=')));
  for (const cookie of cookies) assert.match(cookie, /^test-.*; samesite=lax; httponly$/i);
});

const start = (options: Partial<StartOptions> = {}) => world.start('portal', options);
const answered = (jar: Jar, account: string, locale: Locale = 'en') =>
  world.answered('portal', jar, account, locale);
const signIn = (jar: Jar, account: string, locale: Locale = 'en') =>
  world.signedIn('portal', jar, account, locale);

const reasonOf = (finished: Finished): string =>
  finished.kind === 'refused' ? finished.reason : `not refused but ${finished.kind}`;
