import type { SigningKey } from '../secrets/keys.ts';

/** A public P-256 key as the world may read it (RFC 7517). */
export type PublicKey = Omit<SigningKey, 'd'>;

/** The public halves for a party's `jwks_uri`, newest first: former keys stay until their tokens have expired. */
export function publicJwks(...keys: readonly SigningKey[]): { readonly keys: readonly PublicKey[] } {
  return { keys: keys.map(({ d: _, ...shown }) => shown) };
}
