import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalJWKSet, importJWK, SignJWT } from 'jose';
import * as openid from 'openid-client';
import { createKeys } from '../secrets/keys.ts';
import type { Discovered } from './discover.ts';
import { publicJwks } from './jwks.ts';
import { readLogoutToken } from './logout-token.ts';

const issuer = 'https://provider.example';
const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const key = createKeys(['a provider master secret, 32 characters and more']).signingKey('oidc');
const found: Discovered = {
  issuer,
  pushing: null,
  algorithms: ['ES256'],
  namesItself: true,
  keys: createLocalJWKSet({ keys: publicJwks(key).keys.map((each) => ({ ...each })) }),
  server: new openid.Configuration({ issuer }, 'portal'),
};
const source = { get: async () => found, again: async () => found };

test('a logout token tells whose session has ended', async () => {
  const read = await readLogoutToken({ clientId: 'portal' }, source, await token());
  assert.equal(read.kind, 'logout');
  assert.deepEqual([read.subject, read.sid, read.jti], ['somebody', 'session', 'unique']);
  assert.ok(read.expiresAt > new Date());
});

for (const typ of ['logout+jwt', 'application/logout+jwt', 'JWT', undefined])
  test(`a logout token of type ${typ} is taken: the type is recommended, not required`, async () => {
    const read = await readLogoutToken({ clientId: 'portal' }, source, await token({}, { typ }));
    assert.equal(read.kind, 'logout');
  });

const refused: readonly (readonly [string, () => Promise<string>])[] = [
  ['for another client', () => token({}, { audience: 'archive' })],
  ['of another issuer', () => token({}, { issuer: 'https://elsewhere.example' })],
  ['issued too long ago', () => token({}, { issuedAt: Math.floor(Date.now() / 1000) - 400 })],
  ['of another type', () => token({}, { typ: 'at+jwt' })],
  ['whose subject is nobody’s', () => token({ sub: '' })],
  ['that no database takes', () => token({ jti: 'a\0b' })],
  ['of a session that no database takes', () => token({ sid: 'a\0b' })],
  ['with a nonce', () => token({ nonce: 'n' })],
  ['about another event', () => token({ events: {} })],
  ['that names nobody', () => token({ sid: undefined, sub: undefined })],
  ['without jti', () => token({ jti: undefined })],
  ['that is no token', async () => 'nonsense'],
  ['signed by a stranger', () => token({}, { secret: 'another master secret, 32 characters and more' })],
];
for (const [kind, make] of refused)
  test(`a logout token ${kind} is refused`, async () => {
    const read = await readLogoutToken({ clientId: 'portal' }, source, await make());
    assert.equal(read.kind, 'invalid');
  });

/** None only where a test says so. */
function typeIn(parts: Parts): { typ?: string } {
  const typ = 'typ' in parts ? parts.typ : 'logout+jwt';
  return typ === undefined ? {} : { typ };
}

interface Parts {
  readonly audience?: string;
  readonly issuer?: string;
  readonly issuedAt?: number;
  readonly typ?: string | undefined;
  readonly secret?: string;
}

async function token(claims: Record<string, unknown> = {}, parts: Parts = {}): Promise<string> {
  const signer = parts.secret ? createKeys([parts.secret]).signingKey('oidc') : key;
  const body = { sub: 'somebody', sid: 'session', jti: 'unique', events: event, ...claims };
  return new SignJWT(body)
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...typeIn(parts) })
    .setIssuer(parts.issuer ?? issuer)
    .setAudience(parts.audience ?? 'portal')
    .setIssuedAt(parts.issuedAt)
    .sign(await importJWK(signer, 'ES256'));
}
