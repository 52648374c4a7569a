import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';

/** A PIN, a recovery code or a number, as pages show them: neither the pattern of one nor the middle of an id. */
const GUARDED =
  /(?<![\w-])(?!XXXX-XXXX)[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2,3}(?![\w-])|\b[1-9]\d{2}\u00a0\d{3}\u00a0\d{4}\b/;

/** A page that shows one of these is compressed for nobody (`kernel/http/compression.ts`). */
export function assertGuarded({ headers, body }: LightMyRequestResponse, what: string): void {
  if (headers.vary === undefined || !String(headers['content-type']).startsWith('text/html')) return;
  assert.doesNotMatch(body.replaceAll(/<[^>]*>/g, ' '), GUARDED, `${what} shows what is to be guarded`);
}
