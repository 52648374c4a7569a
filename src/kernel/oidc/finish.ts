import type { IDToken } from 'openid-client';
import * as openid from 'openid-client';
import { checkAnswer, refused } from './answer.ts';
import type { Finished, PendingSignIn, RelyingPartyOptions } from './client-types.ts';
import { type Discovered, isFound, type Source, withProvider } from './discover.ts';
import { failureOf, spokenBy, type Why } from './failure.ts';
import { localeFromUiLocales } from './ui-locales.ts';
import { isName, isSubject } from './values.ts';

/** Seconds by which two machines' clocks may differ. */
const TOLERANCE = 30;

/** Takes the provider's answer: checks `state` and `iss`, redeems the code, checks the ID token (OIDC Core §3.1.3.7). */
export async function finishSignIn(
  options: RelyingPartyOptions,
  source: Source,
  url: URL,
  pending: PendingSignIn & { readonly correlationId?: string | undefined },
): Promise<Finished> {
  const found = await source.get(pending.correlationId);
  const answer = checkAnswer(options, isFound(found) ? found : null, url.searchParams, pending);
  if (answer) return noted(options, pending, answer);
  if (!isFound(found)) return { kind: found.kind };
  const current = ownAddress(options, url);
  try {
    const tokens = await withProvider(source, found, (each) => redeem(each, current, pending));
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return noted(options, pending, refused('other', 'no ID token'));
    return noted(options, pending, checkClaims(options, claims, tokens.id_token, pending));
  } catch (error) {
    const { finished, why } = afterFailure(error);
    return noted(options, pending, finished, why);
  }
}

/** Behind a proxy the request's own address may differ from the registered one. */
function ownAddress({ redirectUri }: RelyingPartyOptions, url: URL): URL {
  const current = new URL(redirectUri);
  current.search = url.search;
  return current;
}

const redeem = ({ server }: Discovered, current: URL, pending: PendingSignIn) =>
  openid.authorizationCodeGrant(server, current, {
    pkceCodeVerifier: pending.verifier,
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    idTokenExpected: true,
  });

/** Tells the log why nobody was signed in. */
function noted(
  { issuer, log }: RelyingPartyOptions,
  { correlationId }: { readonly correlationId?: string | undefined },
  finished: Finished,
  why: Partial<Why> = {},
): Finished {
  if (finished.kind === 'signed-in' || finished.kind === 'cancelled') return finished;
  const refusal = finished.kind === 'refused' ? { reason: finished.reason, detail: finished.detail } : {};
  log.warn(
    { issuer, correlationId, finished: finished.kind, ...why, ...refusal },
    'a sign-in could not be finished',
  );
  return finished;
}

function checkClaims(
  options: RelyingPartyOptions,
  claims: IDToken,
  idToken: string,
  pending: PendingSignIn,
): Finished {
  const acr = typeof claims.acr === 'string' ? claims.acr : null;
  const sid = claims.sid ?? null;
  if (!isSubject(claims.sub)) return refused('sub', 'sub is empty, longer than 255 or not printable ASCII');
  if (sid !== null && !isName(sid)) return refused('sid', 'sid is not a printable text');
  if (options.acr && acr !== options.acr) return refused('acr', `acr is ${acr?.slice(0, 200) ?? 'missing'}`);
  // As the library does with `exp` and `nbf`: by this machine's clock.
  if (claims.iat > Date.now() / 1000 + TOLERANCE) return refused('iat', 'iat is in the future');
  const age = checkAge(options, claims.auth_time, pending);
  if (age) return age;
  return {
    kind: 'signed-in',
    subject: claims.sub,
    issuer: claims.iss,
    authTime: new Date(Number(claims.auth_time) * 1000),
    acr,
    amr: Array.isArray(claims.amr) ? claims.amr.filter((method) => typeof method === 'string') : [],
    locale: localeFromUiLocales(claims.locale),
    sid,
    idToken,
  };
}

/** A time from outside is bounded on both sides: one in the future would never be too old. */
function checkAge(
  { clock }: RelyingPartyOptions,
  authTime: unknown,
  pending: PendingSignIn,
): Finished | null {
  if (typeof authTime !== 'number') return refused('auth_time', 'auth_time is missing');
  if (authTime > clock.now().getTime() / 1000 + TOLERANCE)
    return refused('auth_time', 'auth_time is in the future');
  const earliest = Date.parse(pending.startedAt) / 1000 - (pending.maxAge ?? Number.POSITIVE_INFINITY);
  if (authTime < earliest - TOLERANCE)
    return refused('auth_time', `auth_time is ${earliest - authTime} s too old`);
  return null;
}

/** The provider says that it does not know us, or not so: no other try will do. */
const OURS = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type']);

/** Tells a provider that can't be reached, or used, from one whose answer is not to be believed. */
function afterFailure(error: unknown): { finished: Finished; why: Why } {
  const { kind, why } = failureOf(error);
  const { error: spoken } = spokenBy(error);
  const done = (finished: Finished) => ({ finished, why });
  if (kind === 'unavailable' || (spoken !== undefined && OURS.has(spoken))) return done({ kind });
  if (spoken === 'server_error' || spoken === 'temporarily_unavailable') return done({ kind: 'unavailable' });
  if (spoken !== undefined) return done(refused('other', spoken));
  if (!isAboutToken(error)) return done({ kind: 'misconfigured' });
  return done(refused(why.claim === 'nonce' ? 'nonce' : 'other', why.cause ?? why.reason));
}

/** What came is a token that is wrong, which another provider's or a thief's would be too; else the settings are. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof openid.ClientError &&
  !(error.cause instanceof Response) &&
  !(error.cause instanceof Error && isAboutAlgorithm(error.cause));

const isAboutAlgorithm = ({ message }: Error): boolean => message.startsWith('unexpected JWT "alg"');
