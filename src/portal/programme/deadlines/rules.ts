import { addDays } from '#kernel/time.ts';

/** Saturdays and Sundays; holidays are not told apart yet, so that a deadline is never later than it says. */
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day that lies so many business days after another; none leads to the next business day at the earliest. */
export function addBusinessDays(day: string, count: number): string {
  let due = day;
  for (let left = count; left > 0; ) {
    due = addDays(due, 1);
    if (!isWeekend(due)) left -= 1;
  }
  return due;
}

/** Business days after the first day, up to and with the last; none where the last is not later. */
export function businessDaysUntil(day: string, last: string): number {
  let count = 0;
  for (let one = addDays(day, 1); one <= last; one = addDays(one, 1)) if (!isWeekend(one)) count += 1;
  return count;
}

/** The day that lies so many business days before another. */
export function businessDaysBefore(day: string, count: number): string {
  let earlier = day;
  for (let left = count; left > 0; ) {
    earlier = addDays(earlier, -1);
    if (!isWeekend(earlier)) left -= 1;
  }
  return earlier;
}
