import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { CLIENT_KEY, REDIRECT_URI } from '#test/oidc/foreign.ts';
import { openHostile, type Said, unsigned } from '#test/oidc/hostile.ts';
import { testClock } from '#test/world/clock.ts';
import { createLog } from '../log.ts';
import { createRelyingParty, type Finished, type PendingSignIn } from './client.ts';
import { STRICT, type Wire } from './wire.ts';

type Hostile = Awaited<ReturnType<typeof openHostile>>;

const ANY: Wire = { ...STRICT, par: 'auto', algorithms: null };
const clock = testClock(new Date());
const now = () => Math.floor(Date.now() / 1000);
const YEAR = 365 * 86_400;

let there: Hostile;
before(async () => {
  there = await openHostile();
});
after(() => there.close());
beforeEach(() => {
  there.says({});
  there.publishes({});
  there.gone.clear();
});

test('what is right is taken', async () => {
  assert.equal((await finish()).kind, 'signed-in');
});

const flip = (token: string) => `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
const claims = (changed: Record<string, unknown>): Said => ({ claims: changed });

/** What each is refused for; the log and the page tell by it. */
const idTokens: readonly (readonly [string, Said, string])[] = [
  ['of another issuer', claims({ iss: 'https://elsewhere.example' }), 'other'],
  ['for another client', claims({ aud: 'archive' }), 'other'],
  ['for a stranger too', claims({ aud: ['portal', 'stranger'] }), 'other'],
  ['authorized for another', claims({ aud: ['portal', 'x'], azp: 'x' }), 'other'],
  ['without sub', claims({ sub: null }), 'other'],
  ['whose sub is empty', claims({ sub: '' }), 'sub'],
  ['whose sub is spaces', claims({ sub: '   ' }), 'sub'],
  ['whose sub has 256 characters', claims({ sub: 'x'.repeat(256) }), 'sub'],
  ['whose sub has a U+0000', claims({ sub: 'a\0b' }), 'sub'],
  ['whose sub has a line end', claims({ sub: 'a\nb' }), 'sub'],
  ['whose sub is not ASCII', claims({ sub: 'é' }), 'sub'],
  ['whose sub is a number', claims({ sub: 7 }), 'other'],
  ['whose sid no database takes', claims({ sid: 'a\0b' }), 'sid'],
  ['whose sid is a number', claims({ sid: 7 }), 'sid'],
  ['without iat', claims({ iat: null }), 'other'],
  ['issued in ten minutes', claims({ iat: now() + 600 }), 'iat'],
  ['issued in a year', claims({ iat: now() + YEAR, exp: now() + YEAR + 300 }), 'iat'],
  ['without aud', claims({ aud: null }), 'other'],
  ['without exp', claims({ exp: null }), 'other'],
  ['that has expired', claims({ exp: now() - 300 }), 'other'],
  ['that is not good yet', claims({ nbf: now() + 300 }), 'other'],
  ['of another request', claims({ nonce: 'another' }), 'nonce'],
  ['without nonce', claims({ nonce: null }), 'other'],
  ['whose signature is spoilt', { spoil: flip }, 'other'],
  ['signed by a stranger', { by: 'stranger' }, 'other'],
  ['that nobody signed', { spoil: unsigned }, 'misconfigured'],
  ['signed with the published key as a secret', { by: 'secret' }, 'misconfigured'],
  ['of a key that is not published', { header: { kid: 'unknown' } }, 'other'],
  ['with a header that must be understood', { header: { crit: ['b'], b: true } }, 'other'],
  ['without auth_time', claims({ auth_time: null }), 'auth_time'],
  ['whose auth_time is text', claims({ auth_time: 'now' }), 'other'],
  ['authenticated an hour ago', claims({ auth_time: now() - 3600 }), 'auth_time'],
  ['authenticated in 1970', claims({ auth_time: 0 }), 'auth_time'],
  ['authenticated in an hour', claims({ auth_time: now() + 3600 }), 'auth_time'],
  ['authenticated in milliseconds', claims({ auth_time: Date.now() }), 'auth_time'],
  ['without acr', claims({ acr: null }), 'acr'],
  ['of a lower acr', claims({ acr: 'urn:gc-ca:cyber-auth:assurance:loa1' }), 'acr'],
  ['whose acr is a list', claims({ acr: ['urn:gc-ca:cyber-auth:assurance:loa2'] }), 'acr'],
];
for (const [kind, said, reason] of idTokens)
  test(`an ID token ${kind} is refused`, async () => {
    there.says(said);
    assert.equal(verdict(await finish()), reason);
  });

const huge = JSON.stringify({ access_token: 'x'.repeat(2_000_000) });
const answers: readonly (readonly [string, Said, string])[] = [
  ['has no ID token', { around: { id_token: undefined } }, 'other'],
  ['is of a type that we can’t use', { around: { token_type: 'mac' } }, 'other'],
  ['says that we are unknown', error(401, 'invalid_client'), 'misconfigured'],
  ['says that the code is spent', error(400, 'invalid_grant'), 'other'],
  ['is a failure', error(500, 'server_error'), 'unavailable'],
  ['is no JSON', { answer: { status: 200, body: '<html>', type: 'text/html' } }, 'misconfigured'],
  ['never ends', { answer: { status: 200, body: huge } }, 'other'],
];
for (const [kind, said, kinds] of answers)
  test(`a token answer that ${kind} lets nobody in`, async () => {
    there.says(said);
    assert.equal(verdict(await finish()), kinds);
  });

const parameters: readonly (readonly [string, (query: URLSearchParams) => void, string])[] = [
  ['of another issuer', (query) => query.set('iss', 'https://elsewhere.example'), 'iss'],
  ['without an issuer, where it names itself', (query) => query.delete('iss'), 'iss'],
  ['of an issuer with a slash too many', (query) => query.set('iss', `${there.issuer}/`), 'iss'],
  ['of two issuers', (query) => query.append('iss', 'https://elsewhere.example'), 'other'],
  ['of another state', (query) => query.set('state', 'another'), 'state'],
  ['without state', (query) => query.delete('state'), 'state'],
  ['with two states', (query) => query.append('state', 'another'), 'other'],
  ['with two codes', (query) => query.append('code', 'another'), 'other'],
  ['that the person cancelled', (query) => query.set('error', 'access_denied'), 'cancelled'],
  ['that failed', (query) => query.set('error', 'server_error'), 'unavailable'],
  ['that fails for now', (query) => query.set('error', 'temporarily_unavailable'), 'unavailable'],
  ['that asks for a login', (query) => query.set('error', 'login_required'), 'other'],
  ['that finds our request wrong', (query) => query.set('error', 'invalid_request'), 'misconfigured'],
  ['that does not know us', (query) => query.set('error', 'unauthorized_client'), 'misconfigured'],
];
for (const [kind, change, reason] of parameters)
  test(`an answer ${kind} is understood as such`, async () => {
    assert.equal(verdict(await finish(change)), reason);
  });

const logouts: readonly (readonly [string, Said])[] = [
  ['of another issuer', claims({ iss: 'https://elsewhere.example' })],
  ['for another client', claims({ aud: 'archive' })],
  ['without an event', claims({ events: null })],
  ['of another event', claims({ events: { other: {} } })],
  ['with a nonce', claims({ nonce: 'n' })],
  ['without jti', claims({ jti: null })],
  ['whose jti no database takes', claims({ jti: 'a\0b' })],
  ['without iat', claims({ iat: null })],
  ['of tomorrow', claims({ iat: now() + 86_400, exp: now() + 90_000 })],
  ['that has expired', claims({ exp: now() - 300 })],
  ['too old', claims({ iat: now() - 400 })],
  ['that names nobody', claims({ sub: null, sid: null })],
  ['whose sub is empty', claims({ sub: '' })],
  ['that is an access token', { header: { typ: 'at+jwt' } }],
  ['that nobody signed', { spoil: unsigned }],
  ['signed by a stranger', { by: 'stranger' }],
  ['signed with the published key as a secret', { by: 'secret' }],
];
for (const [kind, said] of logouts)
  test(`a logout token ${kind} is refused`, async () => {
    assert.equal((await party().readLogoutToken(await there.logoutToken(said))).kind, 'invalid');
  });

test('a provider that names itself with or without a final slash is one and the same', async () => {
  for (const [written, said] of [
    ['/', ''],
    ['', '/'],
  ] as const) {
    const issuer = `${there.issuer}${said}`;
    there.publishes({ issuer });
    there.says(claims({ iss: issuer }));
    const finished = await finish((query) => query.set('iss', issuer), written);
    assert.equal('issuer' in finished && finished.issuer, issuer, verdict(finished));
    const token = await there.logoutToken(claims({ iss: issuer }));
    const read = await party(written).readLogoutToken(token);
    assert.equal('issuer' in read && read.issuer, issuer);
  }
});

test('another provider’s metadata are nobody’s', async () => {
  there.publishes({ issuer: 'https://elsewhere.example' });
  assert.deepEqual(await party().start({ locale: 'en' }), { kind: 'misconfigured' });
});

test('a provider that signs only as we never take is told from one that is away', async () => {
  there.publishes({ id_token_signing_alg_values_supported: ['HS256', 'none'] });
  assert.deepEqual(await party().start({ locale: 'en' }), { kind: 'misconfigured' });
});

for (const status of [301, 302, 307, 308, 404, 405, 410])
  test(`endpoints that have moved are found at once, where the former ones answer ${status}`, async () => {
    const mine = party();
    await mine.start({ locale: 'en' });
    there.gone.set('/token', status);
    there.publishes({ token_endpoint: `${there.issuer}/token/new` });
    assert.equal((await finishWith(mine)).kind, 'signed-in');
    there.gone.set('/par', status);
    there.publishes({
      token_endpoint: `${there.issuer}/token/new`,
      pushed_authorization_request_endpoint: undefined,
    });
    assert.equal((await mine.start({ locale: 'en' })).kind, 'go');
  });

test('metadata are read again after a while', async () => {
  const mine = party();
  await mine.start({ locale: 'en' });
  const read = () => there.asked.filter((path) => path.includes('well-known')).length;
  const before = read();
  await mine.start({ locale: 'en' });
  assert.equal(read(), before);
  clock.advance(11 * 60_000);
  await mine.start({ locale: 'en' });
  assert.equal(read(), before + 1);
});

function error(status: number, code: string): Said {
  return { answer: { status, body: JSON.stringify({ error: code }) } };
}

const party = (slash = '') =>
  createRelyingParty({
    issuer: `${there.issuer}${slash}`,
    clientId: 'portal',
    signingKey: CLIENT_KEY,
    redirectUri: REDIRECT_URI,
    acr: 'urn:gc-ca:cyber-auth:assurance:loa2',
    wire: ANY,
    clock,
    log: createLog('silent'),
    allowHttp: true,
  });

const finish = (change: (query: URLSearchParams) => void = () => undefined, slash = '') =>
  finishWith(party(slash), change);

async function finishWith(
  mine: ReturnType<typeof party>,
  change: (query: URLSearchParams) => void = () => undefined,
) {
  const started = await mine.start({ locale: 'en', maxAge: 1200 });
  assert.equal(started.kind, 'go');
  return mine.finish(answerTo(started.pending, change), started.pending);
}

function answerTo({ state }: PendingSignIn, change: (query: URLSearchParams) => void): URL {
  const url = new URL(REDIRECT_URI);
  url.search = new URLSearchParams({ code: 'code', state, iss: there.issuer }).toString();
  change(url.searchParams);
  return url;
}

const verdict = (finished: Finished): string =>
  finished.kind === 'refused' ? finished.reason : finished.kind;
