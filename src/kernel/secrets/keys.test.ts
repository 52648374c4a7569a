import assert from 'node:assert/strict';
import { createHash, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { calculateJwkThumbprint, importJWK, jwtVerify, SignJWT } from 'jose';
import { createKeys } from './keys.ts';

const master = 'a master secret of a service, 32 characters or more';
const former = 'the master secret that was in use before this one';

test('the same master and label give the same bytes, in every process and for ever', () => {
  assert.equal(createKeys([master]).derive('cookie').toString('hex'), KNOWN_COOKIE_KEY);
  assert.equal(createKeys([master]).signingKey('tokens').x, KNOWN_X);
});

test('distinct labels and distinct masters give unrelated keys', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const keys = createKeys([master]);
      assert.equal(keys.derive(one).equals(keys.derive(other)), one === other);
      assert.notDeepEqual(keys.derive(one), createKeys([former]).derive(one));
    }),
    { numRuns: 50 },
  );
});

test('a longer key is not the repetition of a shorter one', () => {
  const bytes = createKeys([master]).derive('wide', 64);
  assert.equal(bytes.length, 64);
  assert.notDeepEqual(bytes.subarray(0, 32), bytes.subarray(32));
});

test('after a rotation the newest master signs and the former one still reads', () => {
  const rotated = createKeys([master, former]);
  assert.deepEqual(rotated.derive('cookie'), createKeys([master]).derive('cookie'));
  assert.deepEqual(rotated.deriveAll('cookie')[1], createKeys([former]).derive('cookie'));
  assert.deepEqual(rotated.signingKeys('tokens')[1], createKeys([former]).signingKey('tokens'));
});

test('a token signed by a derived key verifies with its public half and with no other', async () => {
  const keys = createKeys([master]);
  const key = keys.signingKey('tokens');
  const jwt = await new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).sign(await importJWK({ ...key }));
  const { d: _, ...publicHalf } = key;
  await jwtVerify(jwt, await importJWK(publicHalf));
  const { d: __, ...another } = keys.signingKey('other tokens');
  await assert.rejects(jwtVerify(jwt, await importJWK(another)), /signature verification failed/);
});

test('every derived scalar is a valid private key whose id is its RFC 7638 thumbprint', async () => {
  for (let i = 0; i < 50; i++) {
    const key = createKeys([master]).signingKey(`label ${i}`);
    createPublicKey({ key: { ...key }, format: 'jwk' });
    assert.equal(Buffer.from(key.d, 'base64url').length, 32);
    assert.equal(key.kid, await calculateJwkThumbprint({ ...key }));
  }
});

test('a pepper is known by a hash of itself, which says nothing of the master', () => {
  const [newest, older] = createKeys([master, former]).peppers;
  assert.ok(newest && older);
  assert.equal(newest.id, createHash('sha256').update(newest.key).digest('hex').slice(0, 8));
  assert.notEqual(newest.id, older.id);
  assert.match(newest.id, /^[0-9a-f]{8}$/);
});

test('a service without a master, or with a short one, does not start', () => {
  assert.throws(() => createKeys([]), /at least one master secret/);
  assert.throws(() => createKeys([master, 'short']), /32 characters or more/);
});

const KNOWN_COOKIE_KEY = '2e0b7bae66dc5ece9bf345ff70080eb2dcd39355beba97a905542baa3c3f133d';
const KNOWN_X = '8byny4HmMCLMnwZSXOFH1zAdLKTN_t-s17hQcpuy35c';
