import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { LogoutToken, RelyingPartyOptions } from './client-types.ts';
import type { Discovered } from './discover.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Seconds for which a logout token may be presented after it was issued. */
const FRESH_FOR = 300;

/** Checks a back-channel logout token as OIDC Back-Channel Logout §2.6 says, but for the replay of its `jti`. */
export async function readLogoutToken(
  options: Pick<RelyingPartyOptions, 'issuer' | 'clientId'>,
  found: Discovered | null,
  token: string,
): Promise<LogoutToken> {
  if (!found) return invalid('the provider cannot be reached');
  try {
    const { payload } = await jwtVerify(token, found.keys, {
      issuer: options.issuer,
      audience: options.clientId,
      algorithms: ['ES256'],
      typ: 'logout+jwt',
      maxTokenAge: FRESH_FOR,
      clockTolerance: 15,
      requiredClaims: ['iat', 'jti'],
    });
    return readClaims(payload);
  } catch (error) {
    return invalid(error instanceof errors.JOSEError ? error.message : 'the keys cannot be read');
  }
}

function readClaims(payload: JWTPayload): LogoutToken {
  const { sub, sid, jti, events, iat = 0 } = payload;
  if (!jti) return invalid('jti is missing');
  if (!isObject(events) || !isObject(events[EVENT])) return invalid('not a logout event');
  if ('nonce' in payload) return invalid('a logout token has no nonce');
  const session = typeof sid === 'string' ? sid : null;
  if (!sub && !session) return invalid('neither sub nor sid');
  const expiresAt = new Date((iat + FRESH_FOR + 60) * 1000);
  return { kind: 'logout', subject: sub ?? null, sid: session, jti, expiresAt };
}

const invalid = (reason: string): LogoutToken => ({ kind: 'invalid', reason });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
