import { availableParallelism } from 'node:os';

/** The line is full: the caller answers 503 with `Retry-After` (SECURITY §6). */
export class Busy extends Error {
  readonly statusCode = 503;
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too many computations at once');
    this.name = 'Busy';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Runs work a few at a time; the rest waits its turn, and beyond that is turned away. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>;

/** A line before a scarce resource, which never grows beyond `maxWaiting`. @throws Busy when full. */
export function createLine(maxRunning: number, maxWaiting: number): Line {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < maxRunning) running += 1;
    else if (waiting.length >= maxWaiting) throw new Busy(RETRY_AFTER_SECONDS);
    // The one that leaves hands its place over, so `running` stays as it is.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const RETRY_AFTER_SECONDS = 5;

/** The line of a process: as many hashes at once as its share of the processors, and 64 waiting, about a quarter of a second's work of two. */
export const createHashLine = (processes = 1): Line =>
  createLine(Math.ceil(availableParallelism() / processes), 64);
