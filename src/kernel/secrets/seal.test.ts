import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);

test('what was sealed is read again, by any of the keys, and never looks the same twice', () => {
  for (const text of ['', 'ouverture de session', '\u{1F341} érable'.repeat(200)]) {
    const sealed = seal(key, text);
    assert.match(sealed, /^[\w-]+$/);
    assert.ok(text === '' || !sealed.includes(text));
    assert.equal(unseal([randomBytes(32), key], sealed), text);
    assert.notEqual(seal(key, text), sealed);
  }
});

test('what was sealed by another key, changed, cut or never sealed is nothing', () => {
  const sealed = seal(key, 'a sign-in');
  assert.equal(unseal([randomBytes(32)], sealed), null);
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(unseal([key], changed.toString('base64url')), null, `byte ${at}`);
    assert.equal(unseal([key], bytes.subarray(0, at).toString('base64url')), null, `cut at ${at}`);
  }
  for (const text of ['', '{}', '%00', 'a'.repeat(50)]) assert.equal(unseal([key], text), null);
});
