import { days, hours, minutes } from '../time.ts';

/** How work that failed is tried again: after a first wait, then after waits that double up to a longest one. */
export interface Retrying {
  readonly firstMs: number;
  /** The longest wait differs from job to job between these, so that all do not come back at one moment. */
  readonly longestMs: readonly [number, number];
  /** How long a job is tried before it is given up; longer by a few waits at most. */
  readonly forMs: number;
}

/** For work on our own database and services: soon, then hourly for a day, so that an outage of hours loses nothing. */
export const FOR_A_DAY: Retrying = {
  firstMs: 5000,
  longestMs: [minutes(30), hours(1)],
  forMs: days(1),
};

/** For mail, as servers of mail do among each other: minutes, then hours, for four to five days (RFC 5321 §4.5.4.1). */
export const FOR_DAYS: Retrying = {
  firstMs: minutes(1),
  longestMs: [hours(3), hours(4)],
  forMs: days(4.5),
};

/** The same as the queues take it, in seconds. */
interface RetryOptions {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  readonly retryBackoff: true;
}

/** The options of one job; `spread` from 0 to 1 says where between the bounds its longest wait lies. */
export function retryOptions({ firstMs, longestMs, forMs }: Retrying, spread: number): RetryOptions {
  const [from, to] = longestMs;
  const longest = from + (to - from) * spread;
  let retryLimit = 0;
  for (let waited = 0; waited < forMs; retryLimit += 1)
    waited += Math.min(longest, firstMs * 2 ** retryLimit);
  return {
    retryLimit,
    retryDelay: Math.round(firstMs / 1000),
    retryDelayMax: Math.round(longest / 1000),
    retryBackoff: true,
  };
}
