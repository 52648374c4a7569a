/**
 * How guessing is slowed down (SECURITY §2, §3, §4).
 *
 * A try is counted and saved before its secret is compared, so that parallel guesses can't share one count;
 * if it then succeeds, the count returns to nothing.
 */
import { addMs, days, minutes } from './time.ts';

export interface Throttle {
  /** Consecutive, the try under way included. */
  readonly failures: number;
  readonly blockedUntil: Date | null;
}

export interface ThrottlePolicy {
  /** After so many failures, and again after as many more, comes a block. */
  readonly every: number;
  readonly firstBlockMs: number;
  /** Each block is twice the former, up to this. */
  readonly maxBlockMs: number;
  /** After so many failures waiting no longer helps. */
  readonly disableAt?: number;
}

export type Admission =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'disabled' };

export const POLICIES = {
  /** SECURITY §2: then it must be recovered. */
  password: { every: 5, firstBlockMs: minutes(15), maxBlockMs: days(1), disableAt: 100 },
  /** SECURITY §4: then they must be reset. */
  securityQuestions: { every: 5, firstBlockMs: minutes(15), maxBlockMs: days(1), disableAt: 10 },
  /** SECURITY §3: all PINs that one credential tries. */
  pinByCredential: { every: 5, firstBlockMs: days(1), maxBlockMs: days(1) },
  /** SECURITY §3: one PIN, whoever tries it; it never rests, and at last is void. */
  pin: { every: Number.POSITIVE_INFINITY, firstBlockMs: 0, maxBlockMs: 0, disableAt: 20 },
} as const satisfies Record<string, ThrottlePolicy>;

export const UNTRIED: Throttle = { failures: 0, blockedUntil: null };

/** Whether another try may be made now. */
export function admit(state: Throttle, now: Date, policy: ThrottlePolicy): Admission {
  if (policy.disableAt !== undefined && state.failures >= policy.disableAt) return { kind: 'disabled' };
  if (state.blockedUntil !== null && state.blockedUntil > now)
    return { kind: 'wait', until: state.blockedUntil };
  return { kind: 'go' };
}

/** The state to save before comparing: the try counts as failed until `onSuccess` says otherwise. */
export function countTry(state: Throttle, now: Date, policy: ThrottlePolicy): Throttle {
  const failures = state.failures + 1;
  const isBlocking = failures % policy.every === 0;
  return {
    failures,
    blockedUntil: isBlocking
      ? later(state.blockedUntil, addMs(now, blockMs(failures, policy)))
      : state.blockedUntil,
  };
}

/** The state after the secret was right. */
export const onSuccess = (state: Throttle): Throttle => ({ ...state, ...UNTRIED });

const blockMs = (failures: number, policy: ThrottlePolicy): number =>
  Math.min(policy.maxBlockMs, policy.firstBlockMs * 2 ** (failures / policy.every - 1));

const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);
