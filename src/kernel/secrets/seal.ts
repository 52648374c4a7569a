import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

const METHOD = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** A key to seal with for one purpose, which takes both a key and a token to make (RFC 5869). */
export const sealingKey = (key: Buffer, token: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, token, purpose, KEY_BYTES));

/** Encrypts a text so that only a holder of the key reads or changes it (NIST SP 800-38D); in base64url, for a cookie. */
export function seal(key: Buffer | KeyObject, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(METHOD, key, nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** The text that was sealed by one of these keys; null where it was by none of them, or was changed since. */
export function unseal(keys: readonly (Buffer | KeyObject)[], sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  for (const key of keys) {
    const text = opened(key, bytes);
    if (text !== null) return text;
  }
  return null;
}

function opened(key: Buffer | KeyObject, bytes: Buffer): string | null {
  const decipher = createDecipheriv(METHOD, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
