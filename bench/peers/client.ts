import type { ClientMetadata } from 'oidc-provider';
import { publicJwks } from '#kernel/oidc/client.ts';
import { createKeys } from '#kernel/secrets/keys.ts';

/** By which the load signs as a client. */
export const CLIENT_KEY = createKeys(['the master secret of a load, 32 characters']).signingKey('client');

export const CLIENT_ID = 'bench';

/** Where a sign-in ends: a page of the peer itself, which says nothing. */
export const callbackOf = (origin: string): string => `${origin}/callback`;

/** The load, as it is registered with a provider. */
export const clientOf = (origin: string): ClientMetadata => ({
  client_id: CLIENT_ID,
  redirect_uris: [callbackOf(origin)],
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  id_token_signed_response_alg: 'ES256',
  require_pushed_authorization_requests: true,
  jwks: { keys: publicJwks(CLIENT_KEY).keys.map((key) => ({ ...key })) },
});
