import type Provider from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Keys, SigningKey } from '../secrets/keys.ts';
import type { Locale } from '../ui/locale.ts';
import type { PublicKey } from './jwks.ts';

/** One application that may ask this provider who somebody is; always confidential, always `private_key_jwt`. */
export interface ClientConfig {
  readonly clientId: string;
  readonly name?: Readonly<Record<Locale, string>>;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backchannelLogoutUri?: string;
  /** Where its public keys are, or the keys themselves. */
  readonly keys: { readonly jwksUri: string } | { readonly jwks: { readonly keys: readonly PublicKey[] } };
  /** Clients of one sector see one `sub` for a person; those of two sectors never do. */
  readonly sector: string;
}

/** What a provider must know of an account; null when it is unknown, revoked or suspended. */
export interface ProviderAccount {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Since when its present secret holds: who signed in before, or answered with a former one, must sign in again. */
  readonly since?: Date;
}

/** The three pages that a provider shows itself; each is a whole HTML document. */
export interface ProviderPages {
  /** Something went wrong that no client may hear of, such as an unknown redirect address. */
  error(view: ProviderError): string | Promise<string>;
  /** Asks whether to log out: a plain form that posts `fields` to `action`. */
  confirmLogout(view: ConfirmLogout): string | Promise<string>;
  /** Says that the session has ended, where no client is waiting for the person. */
  loggedOut(view: { readonly locale: Locale }): string | Promise<string>;
}

export interface ProviderError {
  readonly locale: Locale;
  readonly status: number;
  /** The OAuth error code, such as 'invalid_request'; for the log and for help, not for the heading. */
  readonly error: string;
  readonly description: string | null;
  /** The sign-in had been started but has expired, or the browser keeps no cookies. */
  readonly expired: boolean;
}

export interface ConfirmLogout {
  readonly locale: Locale;
  readonly clientId: string | null;
  readonly action: string;
  /** Hidden fields of the form, in full: the token against forgery, and the decision. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ProviderOptions {
  readonly issuer: string;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Newest first: the first signs, all are published. */
  readonly signingKeys: readonly SigningKey[];
  readonly cookieKeys: readonly string[];
  /** For what browsers carry of a sign-in, and may not read. */
  readonly seals: Pick<Keys, 'seal' | 'unseal'>;
  /** Services share `localhost`, and cookies know no ports: each service has its own. */
  readonly cookiePrefix: string;
  /** Cookies for https only. */
  readonly secure: boolean;
  readonly clients: readonly ClientConfig[];
  readonly pairwiseKey: Buffer;
  /** The assurance of every sign-in, such as 'urn:gc-ca:cyber-auth:assurance:loa2'. */
  readonly acr: string;
  account(accountId: string): Promise<ProviderAccount | null>;
  /** Where a person signs in: a path or an address of this service. */
  interactionUrl(locale: Locale): string;
  readonly pages: ProviderPages;
}

/** An OpenID provider, and what it was made of. */
export interface OidcProvider {
  readonly core: Provider;
  readonly options: ProviderOptions;
}
