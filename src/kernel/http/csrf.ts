import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** Of every master secret, newest first: another process may still write with a former one. */
export type FormKeys = readonly [KeyObject, ...KeyObject[]];

/**
 * The token a form carries: bound to the browser's session cookie, nothing to store. It is written under a pad of its
 * own, so that no two pages hold the same, and the length of a compressed page tells nothing of it (BREACH, CVE-2013-3587).
 */
export function csrfToken(key: Buffer | KeyObject, sessionToken: string): string {
  const pad = randomBytes(BYTES);
  return Buffer.concat([pad, xor(pad, secretOf(key, sessionToken))]).toString('base64url');
}

/** Whether a form brought a token of this session, under whichever pad; compares in constant time. */
export function isCsrfToken(key: Buffer | KeyObject, sessionToken: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== 2 * BYTES) return false;
  const secret = xor(bytes.subarray(0, BYTES), bytes.subarray(BYTES));
  return timingSafeEqual(secret, secretOf(key, sessionToken));
}

const secretOf = (key: Buffer | KeyObject, sessionToken: string): Buffer =>
  createHmac('sha256', key).update(`csrf\0${sessionToken}`).digest();

const xor = (pad: Buffer, text: Buffer): Buffer => Buffer.from(pad.map((byte, at) => byte ^ (text[at] ?? 0)));

/**
 * Whether a POST comes from a page of ours, as far as the browser says.
 *
 * Under `Referrer-Policy: no-referrer` a browser sends `Origin: null` even to its own origin
 * (Fetch §3.1), so `Sec-Fetch-Site` is asked first and `null` alone proves nothing.
 */
export function comesFromUs(headers: Readonly<Record<string, unknown>>, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const from = headers.origin;
  return from === undefined || from === 'null' || from === origin;
}
