import { addDays } from '#kernel/time.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { HOLIDAYS } from './holidays.ts';

const BY_PROVINCE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(HOLIDAYS.flatMap(({ where }) => where.split(' ')))].map((province) => [
    province,
    new Set(
      HOLIDAYS.filter(({ where }) => where.split(' ').includes(province)).flatMap(({ days }) =>
        days.split(' '),
      ),
    ),
  ]),
);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether offices work on a day: Mondays to Fridays that are no public holiday of the province (`ENS §5`). */
export const isBusinessDay = (day: string, where: Jurisdiction): boolean =>
  !isWeekend(day) && BY_PROVINCE.get(where)?.has(day) !== true;

/** The public holiday of a province on a day, by its names; null where it has none. */
export const holidayOn = (
  day: string,
  where: Jurisdiction,
): { readonly en: string; readonly fr: string } | null =>
  HOLIDAYS.find((one) => one.where.split(' ').includes(where) && one.days.split(' ').includes(day)) ?? null;

/** The day that lies so many business days after another; none leads to the day itself. */
export function addBusinessDays(day: string, count: number, where: Jurisdiction): string {
  let due = day;
  for (let left = count; left > 0; ) {
    due = addDays(due, 1);
    if (isBusinessDay(due, where)) left -= 1;
  }
  return due;
}

/** Business days after the first day, up to and with the last; none where the last is not later. */
export function businessDaysUntil(day: string, last: string, where: Jurisdiction): number {
  let count = 0;
  for (let one = addDays(day, 1); one <= last; one = addDays(one, 1))
    if (isBusinessDay(one, where)) count += 1;
  return count;
}

/** The day that lies so many business days before another. */
export function businessDaysBefore(day: string, count: number, where: Jurisdiction): string {
  let earlier = day;
  for (let left = count; left > 0; ) {
    earlier = addDays(earlier, -1);
    if (isBusinessDay(earlier, where)) left -= 1;
  }
  return earlier;
}

/** Every day from one to another, both included. */
export function daysWithin(from: string, to: string): string[] {
  const all: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
}
