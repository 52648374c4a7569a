import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions, verify } from '@node-rs/argon2';
import { createHasher } from './hasher.ts';
import { createKeys } from './keys.ts';
import { Busy, createLine } from './line.ts';
import { equalBytes, randomToken, sha256 } from './tokens.ts';

const newest = 'the master secret of today, 32 characters or more';
const former = 'the master secret of yesterday, also long enough';
const { peppers } = createKeys([newest]);

test('the right secret matches, a wrong one does not', async () => {
  const hasher = createHasher({ peppers });
  const stored = await hasher.hash('correct horse battery staple', 'password');
  assert.equal(await hasher.verify('correct horse battery staple', 'password', stored), 'match');
  assert.equal(await hasher.verify('correct horse battery stapl', 'password', stored), 'mismatch');
});

test('a hash is Argon2id at the cost of SECURITY §2, salted, and useless without the pepper', async () => {
  const hasher = createHasher({ peppers });
  const one = await hasher.hash('secret', 'password');
  assert.match(one.hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(parseOptions(one.hash).memoryCost, 19_456);
  assert.notEqual(one.hash, (await hasher.hash('secret', 'password')).hash);
  assert.equal(await verify(one.hash, 'secret'), false);
});

test('a hash copied to another context matches nothing', async () => {
  const hasher = createHasher({ peppers });
  const stored = await hasher.hash('Rex', 'answer:person-1:question-4');
  assert.equal(await hasher.verify('Rex', 'answer:person-2:question-4', stored), 'mismatch');
});

test('after a rotation an old hash still matches, and asks to be hashed anew', async () => {
  const before = await createHasher({ peppers: createKeys([former]).peppers }).hash('secret', 'password');
  const after = createHasher({ peppers: createKeys([newest, former]).peppers });
  assert.equal(await after.verify('secret', 'password', before), 'match-stale');
  const renewed = await after.hash('secret', 'password');
  assert.equal(await after.verify('secret', 'password', renewed), 'match');
});

test('a hash of a pepper that was retired matches nothing', async () => {
  const before = await createHasher({ peppers: createKeys([former]).peppers }).hash('secret', 'password');
  assert.equal(await createHasher({ peppers }).verify('secret', 'password', before), 'mismatch');
});

test('a decoy is as much work as a check: it stands in the same line', async () => {
  const hasher = createHasher({ peppers, line: createLine(1, 0) });
  const running = hasher.decoy('anything', 'password');
  await assert.rejects(hasher.decoy('anything', 'password'), Busy);
  await running;
});

test('when the line is full the next one is turned away, and served once there is room', async () => {
  const hasher = createHasher({ peppers, line: createLine(1, 2) });
  const accepted = [1, 2, 3].map(() => hasher.hash('secret', 'password'));
  await assert.rejects(hasher.hash('secret', 'password'), (error: unknown) => {
    assert.ok(error instanceof Busy);
    assert.equal(error.statusCode, 503);
    assert.ok(error.retryAfterSeconds > 0);
    return true;
  });
  await Promise.all(accepted);
  await hasher.hash('secret', 'password');
});

test('a computation that fails gives its place back', async () => {
  const hasher = createHasher({ peppers, line: createLine(1, 0) });
  const [pepper] = peppers;
  assert.ok(pepper);
  await assert.rejects(hasher.verify('secret', 'password', { hash: 'not a hash', pepperId: pepper.id }));
  await hasher.hash('secret', 'password');
});

test('tokens are random, are compared by their bytes, and their hash is SHA-256', () => {
  assert.equal(randomToken().length, 43);
  assert.notEqual(randomToken(), randomToken());
  assert.ok(equalBytes(sha256('one'), sha256('one')));
  assert.ok(!equalBytes(sha256('one'), sha256('two')));
  assert.ok(!equalBytes(Buffer.from('one'), Buffer.from('on')));
  assert.equal(sha256('abc').toString('hex').slice(0, 8), 'ba7816bf');
});
