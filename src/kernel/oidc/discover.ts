import { createRemoteJWKSet, type JWTVerifyGetKey, customFetch as ofKeys } from 'jose';
import * as openid from 'openid-client';
import { boundedFetch } from './bounded-fetch.ts';
import type { RelyingPartyOptions } from './client-types.ts';
import { addressOf, type Failure, failureOf, Misfit, statusOf } from './failure.ts';
import { ANSWER_WITHIN } from './protocol.ts';
import { ALGORITHMS, type Algorithm, isSameIssuer, STRICT, type Wire } from './wire.ts';

/** A provider as its discovery document describes it, and its keys. */
export interface Discovered {
  /** As it writes itself: what its answers are compared with, and people are known by. */
  readonly issuer: string;
  readonly server: openid.Configuration;
  /** The same for pushed requests; null when none are pushed. */
  readonly pushing: openid.Configuration | null;
  readonly keys: JWTVerifyGetKey;
  readonly algorithms: readonly Algorithm[];
  /** It names itself in every answer (RFC 9207), so that one without a name is not its own. */
  readonly namesItself: boolean;
}

/** What is known of a provider, read again after a while. */
export interface Source {
  get(correlationId?: string): Promise<Discovered | Failure>;
  /** Reads it at once; what was known stays good when that fails. */
  again(correlationId?: string): Promise<Discovered | Failure>;
}

/** Milliseconds after which metadata is read again; and after a reading that failed. */
const GOOD_FOR = 10 * 60_000;
const PATIENCE = 60_000;

/** Reads the discovery document when first needed, and again after ten minutes. */
export function lazily(options: RelyingPartyOptions): Source {
  let known: { readonly found: Discovered; readonly until: number } | null = null;
  let reading: Promise<Discovered | Failure> | null = null;
  const now = () => options.clock.now().getTime();
  const read = async (correlationId?: string) => {
    try {
      const found = await discover(options);
      known = { found, until: now() + GOOD_FOR };
      return found;
    } catch (error) {
      const failure = failureOf(error);
      const about = { issuer: options.issuer, correlationId, ...failure.why };
      options.log.warn(about, 'a provider could not be discovered');
      if (!known) return failure;
      known = { ...known, until: now() + PATIENCE };
      return known.found;
    }
  };
  const again = (correlationId?: string) => {
    reading ??= read(correlationId).finally(() => {
      reading = null;
    });
    return reading;
  };
  return {
    again,
    get: async (correlationId) => (known && now() < known.until ? known.found : again(correlationId)),
  };
}

/** Whether it was found, or why not. */
export const isFound = (found: Discovered | Failure): found is Discovered => 'server' in found;

/**
 * Does something with a provider, and once again with what is discovered anew when an endpoint is no longer where it
 * was. Its keys are asked for after a code was spent, so that is not repeated.
 */
export async function withProvider<T>(
  source: Source,
  found: Discovered,
  act: (found: Discovered) => Promise<T>,
): Promise<T> {
  try {
    return await act(found);
  } catch (error) {
    if (!isElsewhere(statusOf(error))) throw error;
    const next = await source.again();
    if (!isFound(next) || addressOf(error) === found.server.serverMetadata().jwks_uri) throw error;
    return act(next);
  }
}

/** What a server answers at an address where its endpoint was: sent on, not there, not for this, gone (RFC 9110 §15). */
const isElsewhere = (status: number | undefined): boolean =>
  status !== undefined && ((status >= 300 && status < 400) || [404, 405, 410].includes(status));

/** The discovery document as it stands. @throws when it can't be read, or is another issuer's. */
export async function readMetadata(
  options: Pick<RelyingPartyOptions, 'issuer' | 'clientId' | 'allowHttp'>,
): Promise<openid.ServerMetadata> {
  const address = new URL(`${options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const read = await openid.discovery(address, options.clientId, {}, openid.None(), {
    timeout: ANSWER_WITHIN / 1000,
    [openid.customFetch]: boundedFetch,
    execute: options.allowHttp ? [openid.allowInsecureRequests] : [],
  });
  const metadata = read.serverMetadata();
  if (!isSameIssuer(metadata.issuer, options.issuer))
    throw new Misfit(`discovery names another issuer: ${metadata.issuer.slice(0, 200)}`);
  return { ...metadata };
}

async function discover(options: RelyingPartyOptions): Promise<Discovered> {
  const wire = options.wire ?? STRICT;
  const metadata = await readMetadata(options);
  if (!metadata.jwks_uri) throw new Misfit('discovery names no jwks_uri');
  const algorithms = algorithmsOf(metadata, wire);
  if (algorithms.length === 0) throw new Misfit('no algorithm of its ID tokens is one that we take');
  const endpoint = metadata.pushed_authorization_request_endpoint;
  if (wire.par === 'required' && !endpoint)
    throw new Misfit('discovery names no pushed_authorization_request_endpoint');
  const key = await importKey(options);
  const open = (asked: string | undefined) =>
    configure(options, { ...metadata, id_token_signing_alg_values_supported: [...algorithms] }, key, asked);
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
    timeoutDuration: ANSWER_WITHIN,
    [ofKeys]: boundedFetch,
  });
  return {
    issuer: metadata.issuer,
    server: open(metadata.token_endpoint),
    pushing: wire.par === 'off' || !endpoint ? null : open(endpoint),
    keys,
    algorithms,
    namesItself: metadata.authorization_response_iss_parameter_supported === true,
  };
}

/** Those of ours that a provider offers; all of ours when it doesn't say. */
export function algorithmsOf(metadata: openid.ServerMetadata, wire: Wire): readonly Algorithm[] {
  const offered = metadata.id_token_signing_alg_values_supported;
  return (wire.algorithms ?? ALGORITHMS).filter((each) => !Array.isArray(offered) || offered.includes(each));
}

function configure(
  options: RelyingPartyOptions,
  metadata: openid.ServerMetadata,
  key: CryptoKey,
  asked: string | undefined,
): openid.Configuration {
  const wire = options.wire ?? STRICT;
  const auth = authentication(wire, { key, kid: options.signingKey.kid }, audienceOf(wire, metadata, asked));
  const server = new openid.Configuration(metadata, options.clientId, { [openid.clockTolerance]: 15 }, auth);
  server.timeout = ANSWER_WITHIN / 1000;
  server[openid.customFetch] = boundedFetch;
  // Signatures are checked although tokens come straight from the provider: over http, TLS vouches for nothing.
  openid.enableNonRepudiationChecks(server);
  if (options.allowHttp) openid.allowInsecureRequests(server);
  return server;
}

function authentication(wire: Wire, key: openid.PrivateKey, audience: string): openid.ClientAuth {
  const { auth } = wire;
  if (auth.method === 'client_secret_basic') return openid.ClientSecretBasic(auth.secret());
  if (auth.method === 'client_secret_post') return openid.ClientSecretPost(auth.secret());
  return openid.PrivateKeyJwt(key, {
    [openid.modifyAssertion]: (_header, claims) => {
      claims.aud = audience;
    },
  });
}

function audienceOf(wire: Wire, metadata: openid.ServerMetadata, asked: string | undefined): string {
  const named: Readonly<Record<string, string | undefined>> = {
    issuer: metadata.issuer,
    token_endpoint: metadata.token_endpoint,
    endpoint: asked,
  };
  return Object.hasOwn(named, wire.assertionAudience)
    ? (named[wire.assertionAudience] ?? metadata.issuer)
    : wire.assertionAudience;
}

function importKey({ signingKey }: RelyingPartyOptions): Promise<CryptoKey> {
  const { kid: _, ...jwk } = signingKey;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  return crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
}
