import { createLine } from './line.ts';

/** How many may wait for one secret; whoever comes then is told to come back in a moment. */
const MOST_WAITING = 256;

/** Does work about one secret after other work about it, in the order in which it came. @throws Busy */
type Turns = <T>(secret: string, work: () => Promise<T>) => Promise<T>;

/**
 * Lets tries at one secret follow one another, from their count to what comes of them, so that those who are right at the
 * same moment do not use up each other's tries: what is counted by then are wrong ones. A courtesy within one process;
 * what holds guesses back is the count alone. Outside any transaction.
 */
export function createTurns(): Turns {
  const secrets = new Map<string, { readonly line: ReturnType<typeof createLine>; here: number }>();
  return async (secret, work) => {
    const turns = secrets.get(secret) ?? { line: createLine(1, MOST_WAITING), here: 0 };
    secrets.set(secret, turns);
    turns.here += 1;
    try {
      return await turns.line(work);
    } finally {
      turns.here -= 1;
      if (turns.here === 0) secrets.delete(secret);
    }
  };
}
