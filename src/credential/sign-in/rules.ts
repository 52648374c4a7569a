import { POLICIES, type ThrottlePolicy } from '#kernel/throttle.ts';
import { addMs, hours, minutes } from '#kernel/time.ts';

/** What came of one attempt with a password. */
export type Attempt =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'disabled' };

/** One count that an attempt is charged to. */
export interface Lane {
  readonly key: string;
  readonly policy: ThrottlePolicy;
}

export interface LaneFacts {
  /** What is tried: each has its own counts. */
  readonly purpose: 'password' | 'recovery';
  /** Stands for the user ID, whether anybody has it or not; never the ID itself, for people mistype. */
  readonly digest: string;
  readonly network: string;
  /** Set when this browser has used this very credential before. */
  readonly device: string | null;
  /** Requests a minute that one network may send. */
  readonly rateLimit: number;
  readonly now: Date;
}

/**
 * The counts of an attempt, the first one first (`SECURITY §2`).
 *
 * A browser that used the credential before has a count of its own, so that strangers' failures, even from the
 * same network, never lock its holder out.
 */
export function lanesOf(facts: LaneFacts): readonly Lane[] {
  const policy = facts.purpose === 'password' ? POLICIES.password : RECOVERY;
  const own = `${facts.purpose}:${facts.digest}`;
  return facts.device === null
    ? [networkLane(facts.purpose, facts), { key: own, policy }]
    : [{ key: `${own}:${facts.device}`, policy }];
}

/** How much one network may try in an hour: successes count too, or an attacker's own would wipe the slate. */
export function networkLane(
  purpose: string,
  { network, rateLimit, now }: Pick<LaneFacts, 'network' | 'rateLimit' | 'now'>,
): Lane {
  const hour = now.toISOString().slice(0, 13);
  const every = Math.max(20, Math.floor(rateLimit / 2));
  return {
    key: `${NETWORK_PREFIX}${purpose}:${network}:${hour}`,
    policy: { every, firstBlockMs: minutes(15), maxBlockMs: hours(1) },
  };
}

/** Counts whose keys begin so may be forgotten after an hour. */
export const NETWORK_PREFIX = 'network:';

/** Never disabled: that would let a stranger take away the last way back. */
const RECOVERY: ThrottlePolicy = {
  every: POLICIES.password.every,
  firstBlockMs: POLICIES.password.firstBlockMs,
  maxBlockMs: POLICIES.password.maxBlockMs,
};

const FRESH_MS = minutes(5);

/** Whether the password was proved recently enough for what cannot be undone (`SECURITY §2`). */
export const isFresh = (authenticatedAt: string | undefined, now: Date): boolean =>
  authenticatedAt !== undefined && addMs(new Date(authenticatedAt), FRESH_MS) > now;
