import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A random token in base64url; 32 bytes make 43 characters. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/**
 * A token of 32 bytes as it came in an address: without what mail programs and people leave on a link's end, such as a
 * full stop, a bracket or a space. No token has another length, or holds these.
 */
export const readToken = (text: string): string => /^([\w-]{43})(?![\w-])/.exec(text)?.[1] ?? text;

/** Enough for a token of 128 bits or more; what a person types goes through the hasher instead. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether both hold the same bytes, in a time that does not depend on where they differ. */
export const equalBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.byteLength === other.byteLength && timingSafeEqual(one, other);
