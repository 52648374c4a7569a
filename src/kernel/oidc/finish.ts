import type { IDToken } from 'openid-client';
import * as openid from 'openid-client';
import type { Finished, PendingSignIn, RefusalReason, RelyingPartyOptions } from './client-types.ts';
import type { Discovered } from './discover.ts';
import { localeFromUiLocales } from './ui-locales.ts';

/** Milliseconds that a sign-in may take from start to finish. */
const SIGN_IN_WITHIN = 60 * 60_000;

/** Seconds by which two machines' clocks may differ. */
const TOLERANCE = 30;

/** Takes the provider's answer: checks `state` and `iss`, redeems the code, checks the ID token (OIDC Core §3.1.3.7). */
export async function finishSignIn(
  options: RelyingPartyOptions,
  found: Discovered | null,
  url: URL,
  pending: PendingSignIn,
): Promise<Finished> {
  const answer = checkAnswer(options, url, pending);
  if (answer) return answer;
  if (!found) return { kind: 'unavailable' };
  const tokens = await redeem(options, found, url, pending);
  if ('kind' in tokens) return tokens;
  return checkClaims(options, tokens.claims, tokens.idToken, pending);
}

/** What the query alone tells; null when it carries a code. */
function checkAnswer(options: RelyingPartyOptions, url: URL, pending: PendingSignIn): Finished | null {
  const query = url.searchParams;
  if (query.get('state') !== pending.state) return refused('state', 'state is not the one sent');
  // RFC 9207: the answer must come from the provider that was asked.
  if (query.get('iss') !== options.issuer) return refused('iss', `iss is ${query.get('iss')}`);
  if (options.clock.now().getTime() - Date.parse(pending.startedAt) > SIGN_IN_WITHIN)
    return refused('expired', `started at ${pending.startedAt}`);
  const error = query.get('error');
  if (error === 'access_denied')
    return { kind: 'cancelled', locale: localeFromUiLocales(query.get('ui_locales')) };
  if (error !== null) return afterError(error, query.get('error_description'));
  return null;
}

type Redeemed = { readonly claims: IDToken; readonly idToken: string };

async function redeem(
  options: RelyingPartyOptions,
  { server }: Discovered,
  url: URL,
  pending: PendingSignIn,
): Promise<Redeemed | Finished> {
  // Behind a proxy the request's own address may differ from the registered one.
  const current = new URL(options.redirectUri);
  current.search = url.search;
  try {
    const tokens = await openid.authorizationCodeGrant(server, current, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return refused('other', 'no ID token');
    return { claims, idToken: tokens.id_token };
  } catch (error) {
    const finished = afterFailure(error);
    options.log.warn({ issuer: options.issuer, finished }, 'a sign-in could not be finished');
    return finished;
  }
}

function checkClaims(
  options: RelyingPartyOptions,
  claims: IDToken,
  idToken: string,
  pending: PendingSignIn,
): Finished {
  const acr = typeof claims.acr === 'string' ? claims.acr : null;
  if (options.acr && acr !== options.acr) return refused('acr', `acr is ${acr}`);
  if (typeof claims.auth_time !== 'number') return refused('auth_time', 'auth_time is missing');
  const earliest = Date.parse(pending.startedAt) / 1000 - (pending.maxAge ?? Number.POSITIVE_INFINITY);
  if (claims.auth_time < earliest - TOLERANCE)
    return refused('auth_time', `auth_time is ${earliest - claims.auth_time} s too old`);
  return {
    kind: 'signed-in',
    subject: claims.sub,
    issuer: claims.iss,
    authTime: new Date(claims.auth_time * 1000),
    acr,
    amr: Array.isArray(claims.amr) ? claims.amr.filter((method) => typeof method === 'string') : [],
    locale: localeFromUiLocales(claims.locale),
    sid: typeof claims.sid === 'string' ? claims.sid : null,
    idToken,
  };
}

const refused = (reason: RefusalReason, detail: string): Finished => ({ kind: 'refused', reason, detail });

const afterError = (error: string, description: string | null | undefined): Finished =>
  error === 'server_error' || error === 'temporarily_unavailable'
    ? { kind: 'unavailable' }
    : refused('other', description ? `${error}: ${description}` : error);

/** Tells a provider that can't be reached from one whose answer is not to be believed. */
function afterFailure(error: unknown): Finished {
  if (error instanceof openid.ResponseBodyError) return afterError(error.error, error.error_description);
  if (error instanceof openid.ClientError) {
    if (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT') return { kind: 'unavailable' };
    if (error.cause instanceof Response && error.cause.status >= 500) return { kind: 'unavailable' };
    return refused(claimOf(error.cause) === 'nonce' ? 'nonce' : 'other', detailOf(error));
  }
  // What `fetch` throws when there is no connection (Fetch §5.6).
  if (error instanceof TypeError) return { kind: 'unavailable' };
  return refused('other', String(error));
}

/** The claim that a comparison failed on, as openid-client buries it. */
function claimOf(cause: unknown): unknown {
  const inner = cause instanceof Error ? cause.cause : undefined;
  return typeof inner === 'object' && inner !== null && 'claim' in inner ? inner.claim : undefined;
}

const detailOf = (error: Error): string =>
  error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
