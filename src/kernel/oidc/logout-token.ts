import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { LogoutToken, RelyingPartyOptions } from './client-types.ts';
import { type Discovered, isFound, type Source } from './discover.ts';
import { isName, isSubject } from './values.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Seconds for which a logout token may be presented after it was issued. */
const FRESH_FOR = 300;

/** Checks a back-channel logout token as OIDC Back-Channel Logout §2.6 says, but for the replay of its `jti`. */
export async function readLogoutToken(
  options: Pick<RelyingPartyOptions, 'clientId'>,
  source: Source,
  token: string,
): Promise<LogoutToken> {
  const found = await source.get();
  if (!isFound(found)) return invalid('the provider cannot be reached');
  try {
    return await verify(options, found, token);
  } catch (error) {
    if (isAboutToken(error)) return invalid(error.message);
  }
  // Its keys may have moved to another address: that is looked up once.
  try {
    const next = await source.again();
    return await verify(options, isFound(next) ? next : found, token);
  } catch (error) {
    return invalid(isAboutToken(error) ? error.message : 'the keys cannot be read');
  }
}

async function verify(
  { clientId }: Pick<RelyingPartyOptions, 'clientId'>,
  { issuer, keys, algorithms }: Discovered,
  token: string,
): Promise<LogoutToken> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: [...algorithms],
    maxTokenAge: FRESH_FOR,
    clockTolerance: 15,
    requiredClaims: ['iat', 'jti'],
  });
  if (!isLogoutType(protectedHeader.typ)) return invalid(`typ is ${protectedHeader.typ?.slice(0, 40)}`);
  return readClaims(payload, issuer);
}

/** The type is recommended, not required (OIDC Back-Channel Logout §2.4): only one that says something else is wrong. */
const isLogoutType = (typ: string | undefined): boolean =>
  typ === undefined || ['logout+jwt', 'jwt'].includes(typ.toLowerCase().replace(/^application\//, ''));

function readClaims(payload: JWTPayload, issuer: string): LogoutToken {
  const { sub = null, sid = null, jti, events, iat = 0 } = payload;
  if (!isName(jti)) return invalid('jti is missing');
  if (!isObject(events) || !isObject(events[EVENT])) return invalid('not a logout event');
  if ('nonce' in payload) return invalid('a logout token has no nonce');
  if (sub !== null && !isSubject(sub)) return invalid('sub is no subject');
  if (sid !== null && !isName(sid)) return invalid('sid is no session');
  if (sub === null && sid === null) return invalid('neither sub nor sid');
  const expiresAt = new Date((iat + FRESH_FOR + 60) * 1000);
  return { kind: 'logout', issuer, subject: sub, sid, jti, expiresAt };
}

const invalid = (reason: string): LogoutToken => ({ kind: 'invalid', reason });

/** Everything but keys that can't be had. */
const isAboutToken = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  error.code !== 'ERR_JOSE_GENERIC' &&
  !(error instanceof errors.JWKSTimeout);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
