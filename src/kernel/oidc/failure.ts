import { errors } from 'jose';
import * as openid from 'openid-client';

/** Why a provider and we do not get on, for the log: codes and names, never tokens or people. */
export interface Why {
  readonly reason: string;
  /** The provider's own words (RFC 6749 §5.2). */
  readonly error?: string;
  readonly description?: string;
  /** Of the HTTP answer. */
  readonly status?: number;
  /** What lies below: a system or TLS error code, or what a library found. */
  readonly cause?: string;
  readonly claim?: string;
}

/** Whether waiting may help, or somebody has to put something right. */
export type Failure = { readonly kind: 'unavailable' | 'misconfigured'; readonly why: Why };

/** A provider that is there, and can't be used as it is. */
export class Misfit extends Error {}

/** Tells what passes by itself (no connection, an overloaded server) from what does not. */
export function failureOf(error: unknown): Failure {
  return { kind: passes(error) ? 'unavailable' : 'misconfigured', why: explain(error) };
}

/** What an error says, as libraries bury it. */
export function explain(error: unknown): Why {
  const reason = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  const { error: code, description } = spokenBy(error);
  const { cause, claim } = below(error);
  return {
    reason,
    ...(code === undefined ? {} : { error: clip(code) }),
    ...(description === undefined ? {} : { description: clip(description) }),
    ...(status === undefined ? {} : { status }),
    ...(cause === undefined ? {} : { cause: clip(cause) }),
    ...(claim === undefined ? {} : { claim }),
  };
}

/** The HTTP status that made an error, where one did. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof openid.ResponseBodyError || error instanceof openid.WWWAuthenticateChallengeError)
    return error.status;
  return responseOf(error)?.status;
}

/** Where the answer that made an error came from. */
export const addressOf = (error: unknown): string | undefined => responseOf(error)?.url;

/** A provider's own error code, by body or by header. */
export function spokenBy(error: unknown): { error?: string; description?: string | undefined } {
  if (error instanceof openid.ResponseBodyError || error instanceof openid.AuthorizationResponseError)
    return { error: error.error, description: error.error_description };
  if (error instanceof openid.WWWAuthenticateChallengeError) {
    const said = error.cause[0]?.parameters;
    return { error: said?.error ?? 'invalid_client', description: said?.error_description };
  }
  return {};
}

function responseOf(error: unknown): Response | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof openid.ResponseBodyError || error instanceof openid.WWWAuthenticateChallengeError)
    return error.response;
  return error.cause instanceof Response ? error.cause : undefined;
}

/** Codes of a TLS handshake that will fail again: a certificate that nobody trusts, has expired, or is another's. */
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_|EPROTO)/;

function passes(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status >= 500 || status === 429;
  if (error instanceof errors.JWKSTimeout) return true;
  if (error instanceof openid.ClientError)
    return error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT' || passes(error.cause);
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError';
  // What `fetch` throws when there is no connection (Fetch §5.6) has the system's code below it.
  if (!(error instanceof TypeError) || error.message !== 'fetch failed') return false;
  return !TLS.test(codeOf(error.cause) ?? '');
}

function below(error: unknown): { cause?: string; claim?: string } {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return {};
  const found = cause.cause;
  if (typeof found !== 'object' || found === null) return { cause: codeOf(cause) ?? cause.message };
  if ('claim' in found && typeof found.claim === 'string')
    return { cause: cause.message, claim: found.claim };
  if ('header' in found) return { cause: `${cause.message}: ${algorithmIn(found.header)}` };
  return { cause: codeOf(found) ?? codeOf(cause) ?? cause.message };
}

const algorithmIn = (header: unknown): string =>
  typeof header === 'object' && header !== null && 'alg' in header ? String(header.alg) : 'none';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What others wrote is quoted in part only. */
const clip = (text: string): string => text.slice(0, 200);
