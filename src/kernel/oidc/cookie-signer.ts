import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** As the provider's library wants it of whoever signs its cookies. */
interface CookieSigner {
  sign(data: string): string;
  verify(data: string, signature: string): boolean;
  /** Which key, newest first, signed this; -1 where none did. */
  index(data: string, signature: string): number;
}

/**
 * Signs the provider's cookies with the first of these keys, as `keygrip` does, which the library would take by itself: that
 * one reads each key anew and compares two signatures by making two more, some forty times in a sign-in.
 */
export function cookieSigner(keys: readonly string[]): CookieSigner {
  const [newest, ...former] = keys.map((key) => createSecretKey(key, 'utf8'));
  if (newest === undefined) throw new Error('cookies are signed with at least one key');
  const all = [newest, ...former];
  const index = (data: string, signature: string) =>
    all.findIndex((key) => isSame(signed(data, key), signature));
  return { sign: (data) => signed(data, newest), index, verify: (data, given) => index(data, given) >= 0 };
}

const signed = (data: string, key: KeyObject): string =>
  createHmac('sha1', key).update(data).digest('base64url');

function isSame(signature: string, given: string): boolean {
  const [one, other] = [Buffer.from(signature), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
