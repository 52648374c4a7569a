import { minutes } from './time.ts';

/** Within this of the last one, an order that says the same is the same one, sent twice. */
const TWIN_MS = minutes(1);

/**
 * Whether an order that says the same as the last is only that one again, as a double click sends it: it is answered as
 * the last was, and does nothing. Ask under the lock of what the order is about, so that of those sent at once one acts.
 */
export const isTwin = (last: Date | null | undefined, now: Date): boolean =>
  last !== null && last !== undefined && now.getTime() - last.getTime() < TWIN_MS;
