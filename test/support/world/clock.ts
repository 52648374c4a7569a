import type { Clock } from '#kernel/clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Moves forward by so many milliseconds. */
  advance(milliseconds: number): void;
  set(date: Date): void;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Starts at the moment given, in mid-afternoon of an ordinary Canadian working day when none is. */
export function testClock(start: Date | string = '2012-11-22T19:00:00Z'): TestClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
    set: (date) => {
      time = date.getTime();
    },
  };
}
