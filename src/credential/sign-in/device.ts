import { cookieName, cookieOptions } from '#kernel/http/session-cookie.ts';
import { randomToken, sha256 } from '#kernel/secrets/tokens.ts';
import { days } from '#kernel/time.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';

/** How long a browser is remembered after its last use. */
export const DEVICE_MS = days(365);

/** The hash of this browser's device token; null when it has none. */
export function deviceOf(service: CredentialService, visit: CredentialVisit): Buffer | null {
  const token = visit.request.cookies[cookieName(cookie(service))];
  return token === undefined || token === '' ? null : sha256(token);
}

/** Gives this browser a device token, or the one it has for another year, and answers its hash. */
export function markDevice(service: CredentialService, visit: CredentialVisit): Buffer {
  const token = visit.request.cookies[cookieName(cookie(service))] || randomToken();
  visit.reply.setCookie(cookieName(cookie(service)), token, {
    ...cookieOptions(cookie(service)),
    maxAge: DEVICE_MS / 1000,
  });
  return sha256(token);
}

const cookie = (service: CredentialService) => ({
  name: 'credential-device',
  secure: service.place.origin.startsWith('https://'),
});
