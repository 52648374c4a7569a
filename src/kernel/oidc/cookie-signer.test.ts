import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { cookieSigner } from './cookie-signer.ts';

const data = 'credential-oidc-session=some-id';

test('signs with the newest key, and knows by which key something was signed', () => {
  const [former, both] = [cookieSigner(['former']), cookieSigner(['newest', 'former'])];
  const old = former.sign(data);
  assert.notEqual(both.sign(data), old);
  assert.deepEqual([both.index(data, both.sign(data)), both.index(data, old)], [0, 1]);
  assert.ok(both.verify(data, old));
});

test('what was changed, cut, or signed for something else is nobody’s', () => {
  const signer = cookieSigner(['key']);
  const signature = signer.sign(data);
  const bad = [
    '',
    signature.slice(1),
    `${signature}A`,
    signature.toLowerCase(),
    'é'.repeat(signature.length),
  ];
  for (const given of bad) assert.equal(signer.index(data, given), -1, given);
  assert.equal(signer.index(`${data}x`, signature), -1);
});

test('reads and writes what keygrip does, whose cookies browsers have', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('oidc-provider'));
  const keygrip = require('keygrip')(['newest', 'former']);
  const signer = cookieSigner(['newest', 'former']);
  for (const text of [data, `${data}.legacy`, 'é=ü']) {
    assert.equal(signer.sign(text), keygrip.sign(text));
    assert.ok(keygrip.verify(text, signer.sign(text)));
  }
});

test('no keys are no signer', () => {
  assert.throws(() => cookieSigner([]));
});
