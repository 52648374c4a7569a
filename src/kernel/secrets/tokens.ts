import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A random token in base64url; 32 bytes make 43 characters. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** Enough for a token of 128 bits or more; what a person types goes through the hasher instead. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether both hold the same bytes, in a time that does not depend on where they differ. */
export const equalBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.byteLength === other.byteLength && timingSafeEqual(one, other);
