import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token a form carries: bound to the browser's session cookie, nothing to store. */
export const csrfToken = (key: Buffer, sessionToken: string): string =>
  createHmac('sha256', key).update(`csrf\0${sessionToken}`).digest('base64url');

/** Compares in constant time. */
export function sameToken(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}

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
