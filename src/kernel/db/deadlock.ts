import { setTimeout as pause } from 'node:timers/promises';

/** How often a transaction is begun in all, when each time the database ends it for a deadlock. */
const TRIES = 5;

/** Long enough for the other of the two to wake and take the lock that it waited for, however busy the machine. */
const PAUSE = 50;

/**
 * Runs a transaction, and again when the database ended it because it and another waited for one another: the other
 * has then passed. Whoever begins again at once may take the lock anew before the other wakes, so each try waits longer.
 * @throws what the work throws, and the deadlock itself after five tries
 */
export async function againAfterDeadlock<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || tries === TRIES) throw error;
      await pause(PAUSE * tries * (1 + Math.random()));
    }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';
