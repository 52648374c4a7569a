import { createECDH, createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { seal, unseal } from './seal.ts';

/** Everything a service keeps secret, derived from its master secrets, newest first. */
export interface Keys {
  /**
   * Key material of the newest master for one purpose; distinct labels give unrelated bytes. What is made with it must be
   * read with `deriveAll`, or be kept (decision 0022).
   */
  derive(label: string, bytes?: number): Buffer;
  /** The same for every master, newest first: to read what a former one wrote. */
  deriveAll(label: string, bytes?: number): readonly [Buffer, ...Buffer[]];
  /** The same made ready for HMACs: to make one ready takes four times as long as an HMAC of a token. */
  hmacKeys(label: string): readonly [KeyObject, ...KeyObject[]];
  /** The newest master's private ES256 key for one purpose, as a JWK with `kid`. */
  signingKey(label: string): SigningKey;
  /** Every master's, newest first: a key set publishes the former ones until their tokens have expired. */
  signingKeys(label: string): readonly SigningKey[];
  /**
   * HMAC-SHA-256 of a text for one purpose, in base64url: under the lasting key, so that it is the same in every process
   * and after every rotation. For what is compared with an earlier one: a link's token, a digest that counts tries.
   */
  hmac(label: string, text: string): string;
  /** Encrypts a text for one purpose, under the newest master: for what a browser keeps for us and may not read. */
  seal(label: string, text: string): string;
  /** What any master sealed for this purpose; null for everything else. */
  unseal(label: string, sealed: string): string | null;
  /** The keys that every password, PIN and answer is mixed with before it is hashed, newest first. */
  readonly peppers: readonly Pepper[];
}

/** Kept outside the database, where only its id is written. */
export interface Pepper {
  readonly id: string;
  readonly key: Buffer;
}

export interface SigningKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/**
 * Derives by HKDF-SHA-256 (RFC 5869), so that one secret per service is all an operator keeps and rotates. `lasting` is
 * the key that no rotation changes (`masters.ts`); without a database it is the newest master.
 * @throws when no master is given, or one is shorter than 32 characters.
 */
export function createKeys(masters: readonly string[], lasting?: Buffer): Keys {
  const [newest, ...former] = masters;
  if (newest === undefined) throw new Error('a service needs at least one master secret');
  if (masters.some((master) => master.length < 32))
    throw new Error('a master secret has 32 characters or more');
  const all = [newest, ...former];
  const hmacKeys = new Map<string, KeyObject>();
  const sealKeys = new Map<string, readonly [KeyObject, ...KeyObject[]]>();
  const deriveAll = (label: string, bytes = 32) =>
    [hkdf(newest, label, bytes), ...former.map((master) => hkdf(master, label, bytes))] as const;
  const keyObjects = (label: string) => {
    const [first, ...others] = deriveAll(label);
    return [createSecretKey(first), ...others.map((key) => createSecretKey(key))] as const;
  };
  const sealKeysOf = (label: string) => {
    const keys = sealKeys.get(label) ?? keyObjects(`seal ${label}`);
    sealKeys.set(label, keys);
    return keys;
  };
  return {
    derive: (label, bytes = 32) => hkdf(newest, label, bytes),
    deriveAll: (label, bytes) => [...deriveAll(label, bytes)],
    hmacKeys: keyObjects,
    seal: (label, text) => seal(sealKeysOf(label)[0], text),
    unseal: (label, sealed) => unseal(sealKeysOf(label), sealed),
    signingKey: (label) => signingKey(newest, label),
    signingKeys: (label) => all.map((master) => signingKey(master, label)),
    hmac: (label, text) => {
      const key = hmacKeys.get(label) ?? createSecretKey(hkdf(lasting ?? newest, label, 32));
      hmacKeys.set(label, key);
      return createHmac('sha256', key).update(text).digest('base64url');
    },
    peppers: all.map(pepper),
  };
}

function hkdf(master: string | Buffer, label: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'partner-portal', label, bytes));
}

function pepper(master: string): Pepper {
  const key = hkdf(master, 'pepper', 32);
  return { key, id: createHash('sha256').update(key).digest('hex').slice(0, 8) };
}

/** The number of points of P-256 (NIST SP 800-186 §3.2.1.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A key pair from 384 derived bits, so that the remainder favours no scalar (FIPS 186-5 §A.2.1). */
function signingKey(master: string, label: string): SigningKey {
  const random = BigInt(`0x${hkdf(master, `ES256 ${label}`, 48).toString('hex')}`);
  const d = Buffer.from(((random % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33, 65).toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x, y, d: d.toString('base64url') } as const;
  return { ...key, kid: thumbprint(x, y), alg: 'ES256', use: 'sig' };
}

/** RFC 7638: the hash of the required members in alphabetical order. */
function thumbprint(x: string, y: string): string {
  const members = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  return createHash('sha256').update(members).digest('base64url');
}
