import { createHmac } from 'node:crypto';
import { hash as argon2Hash, verify as argon2Verify } from '@node-rs/argon2';
import type { Pepper } from './keys.ts';
import { createHashLine, type Line } from './line.ts';
import { createTurns } from './turns.ts';

interface HasherOptions {
  /** Newest first; what the former ones hashed still verifies. */
  readonly peppers: readonly Pepper[];
  /** Where they stand in line; all hashers of a process share one, as they share its processors. Its own when absent. */
  readonly line?: Line;
  /** What one hash costs; `FULL_COST` unless a test says otherwise. */
  readonly cost?: Cost;
}

/** The parameters of Argon2id (RFC 9106 §3.1); `memoryCost` in KiB. */
export interface Cost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** What is stored of a secret: never enough to check guesses without the pepper. */
export interface Hashed {
  readonly hash: string;
  readonly pepperId: string;
}

/** `match-stale`: right, but hashed with a former pepper, so hash it anew. */
type Verdict = 'match' | 'match-stale' | 'mismatch';

/**
 * Hashes what people remember or type (SECURITY §2). `context` names what the secret is for, as in
 * `password:<credential>`, so that a hash copied to another row matches nothing. All throw `Busy` when overloaded.
 */
export interface Hasher {
  hash(secret: string, context: string): Promise<Hashed>;
  verify(secret: string, context: string, stored: Hashed): Promise<Verdict>;
  /** The work of `verify`, for nobody: an unknown user ID takes as long as a known one. */
  decoy(secret: string, context: string): Promise<void>;
  /** Tries at one secret, known by any name, one after another: from their count to what comes of them (`turns.ts`). */
  inTurn<T>(secret: string, work: () => Promise<T>): Promise<T>;
}

export function createHasher(options: HasherOptions): Hasher {
  const [newest] = options.peppers;
  if (newest === undefined) throw new Error('a hasher needs at least one pepper');
  const line = options.line ?? createHashLine();
  const cost = options.cost ?? FULL_COST;
  const nobodys = decoyOf(cost);
  const decoy = async (secret: string, context: string): Promise<void> => {
    await line(() => argon2Verify(nobodys, mix(newest, secret, context)));
  };
  return {
    decoy,
    inTurn: createTurns(),
    hash: async (secret, context) => ({
      hash: await line(() => argon2Hash(mix(newest, secret, context), cost)),
      pepperId: newest.id,
    }),
    verify: async (secret, context, stored) => {
      const pepper = options.peppers.find(({ id }) => id === stored.pepperId);
      // A retired pepper can confirm nothing any more; the answer still takes its time.
      if (pepper === undefined) return decoy(secret, context).then(() => 'mismatch');
      const matches = await line(() => argon2Verify(stored.hash, mix(pepper, secret, context)));
      if (!matches) return 'mismatch';
      return pepper === newest ? 'match' : 'match-stale';
    },
  };
}

/** OWASP's first choice; 7 ms here. The algorithm is the library's default, Argon2id (RFC 9106). */
export const FULL_COST: Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of the same cost whose secret nobody knows. */
const decoyOf = ({ memoryCost, timeCost, parallelism }: Cost): string =>
  `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$AAECAwQFBgcICQoLDA0ODw$${'A'.repeat(43)}`;

/** The pepper's part, without which the stored hashes are of no use; as text, since the library's `verify` wants UTF-8. */
function mix(pepper: Pepper, secret: string, context: string): string {
  return createHmac('sha256', pepper.key).update(`${context}\0${secret}`).digest('base64');
}
