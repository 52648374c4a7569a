import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as openid from 'openid-client';
import type { RelyingPartyOptions } from './client-types.ts';
import { ANSWER_WITHIN } from './protocol.ts';

/** A provider as its discovery document describes it, and its keys. */
export interface Discovered {
  readonly server: openid.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** Reads the discovery document when first needed and keeps it; null while the provider can't be reached. */
export function lazily(options: RelyingPartyOptions): () => Promise<Discovered | null> {
  let known: Promise<Discovered> | null = null;
  return async () => {
    known ??= discover(options);
    try {
      return await known;
    } catch (error) {
      known = null;
      const reason = error instanceof Error ? error.message : String(error);
      options.log.warn({ issuer: options.issuer, reason }, 'a provider could not be discovered');
      return null;
    }
  };
}

async function discover(options: RelyingPartyOptions): Promise<Discovered> {
  const { kid, ...jwk } = options.signingKey;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  const server = await openid.discovery(
    new URL(options.issuer),
    options.clientId,
    { id_token_signed_response_alg: 'ES256', [openid.clockTolerance]: 15 },
    openid.PrivateKeyJwt({ key, kid }),
    {
      timeout: ANSWER_WITHIN / 1000,
      // Signatures are checked although tokens come straight from the provider: over http, TLS vouches for nothing.
      execute: [
        openid.enableNonRepudiationChecks,
        ...(options.allowHttp ? [openid.allowInsecureRequests] : []),
      ],
    },
  );
  const jwksUri = server.serverMetadata().jwks_uri;
  if (!jwksUri) throw new TypeError(`${options.issuer} publishes no keys`);
  return { server, keys: createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: ANSWER_WITHIN }) };
}
