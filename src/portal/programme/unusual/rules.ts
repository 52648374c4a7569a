import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';

/** What counts as unusual within so many days (`ENS §14`). */
export const UNUSUAL = { days: 30, claims: 4, rows: 10, misses: 5 } as const;

/** Lines of a table at most; how many there are is said beside. */
export const MOST = 50;

/** Reasons of a month that are shown. */
export const SAMPLE = 20;

/** Months back that a sample can be of: the last one that is over, and those before it. */
const MONTHS = 12;

/** A month of Ottawa's: its first day, and the first of the next. */
export interface Month {
  readonly from: string;
  readonly to: string;
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

const before = (first: string): Month => ({ from: firstOf(addDays(first, -1)), to: first });

/** The months that are over and can be looked at, the latest first. */
export function monthsAt(now: Date): readonly Month[] {
  const months = [before(firstOf(isoDate(now)))];
  while (months.length < MONTHS) months.push(before((months.at(-1) as Month).from));
  return months;
}

/** The month that is asked for, `YYYY-MM`; the latest for every other text. */
export function monthOf(asked: string | undefined, now: Date): Month {
  const months = monthsAt(now);
  return months.find(({ from }) => from.slice(0, 7) === asked) ?? (months[0] as Month);
}
