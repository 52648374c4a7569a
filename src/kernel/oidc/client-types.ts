import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { SigningKey } from '../secrets/keys.ts';
import type { Locale } from '../ui/locale.ts';
import type { Wire } from './wire.ts';

export interface RelyingPartyOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly signingKey: SigningKey;
  readonly redirectUri: string;
  readonly postLogoutRedirectUri?: string;
  /** The assurance that every sign-in must have, such as 'urn:gc-ca:cyber-auth:assurance:loa2'; any, when there is none. */
  readonly acr?: string | null;
  /** Our own services' way of speaking, when none is said. */
  readonly wire?: Wire;
  readonly clock: Clock;
  readonly log: Log;
  /** Providers over plain http, on one's own machine only. */
  readonly allowHttp: boolean;
}

/** One application's side of OpenID Connect with one provider; asks the provider nothing before it must. */
export interface RelyingParty {
  readonly issuer: string;
  /** Begins a sign-in by a pushed request (RFC 9126); keep `pending` in the caller's session. */
  start(options: StartOptions): Promise<Started>;
  /** Ends it: `url` is the request's, of which only the query counts; the log tells why it failed, by this reference. */
  finish(url: URL, pending: PendingSignIn, correlationId?: string): Promise<Finished>;
  /** Where to send the browser to log out; null when the provider can't be reached. */
  endSessionUrl(options: {
    readonly idToken: string;
    readonly state?: string;
    readonly locale: Locale;
  }): Promise<string | null>;
  /** Checks a back-channel logout token; the caller keeps `jti` against replay. */
  readLogoutToken(token: string): Promise<LogoutToken>;
}

export interface StartOptions {
  readonly locale: Locale;
  /** Seconds since the person authenticated, at most; 0 asks to authenticate now. */
  readonly maxAge?: number;
  readonly prompt?: 'login' | 'none';
  /** What the log calls this request. */
  readonly correlationId?: string;
}

/** What the caller keeps of a sign-in in progress, whole: plain JSON. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Asked for at the start, checked at the end; null when it wasn't. */
  readonly maxAge: number | null;
}

export type Started =
  | { readonly kind: 'go'; readonly url: string; readonly pending: PendingSignIn }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'misconfigured' };

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly subject: string;
  readonly issuer: string;
  readonly authTime: Date;
  readonly acr: string | null;
  readonly amr: readonly string[];
  readonly locale: Locale | null;
  readonly sid: string | null;
  readonly idToken: string;
}

export type RefusalReason =
  | 'state'
  | 'nonce'
  | 'acr'
  | 'auth_time'
  | 'iat'
  | 'iss'
  | 'sub'
  | 'sid'
  | 'expired'
  | 'other';

export type Finished =
  | SignedIn
  /** With the language that they were reading, where the provider tells it. */
  | { readonly kind: 'cancelled'; readonly locale: Locale | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string }
  /** It may pass by itself; the other does not, until somebody changes a setting here or there. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'misconfigured' };

export type LogoutToken =
  | {
      readonly kind: 'logout';
      /** As the provider writes itself, which may differ from the configuration by a final slash. */
      readonly issuer: string;
      readonly subject: string | null;
      readonly sid: string | null;
      readonly jti: string;
      /** Until when the same `jti` must be refused. */
      readonly expiresAt: Date;
    }
  | { readonly kind: 'invalid'; readonly reason: string };
