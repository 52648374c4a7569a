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

/** Something that silence ends, and the days on which whom it concerns was told so. */
interface Silence {
  /** The day from which the days of the notices count. */
  readonly from: string;
  /** The last day, where every notice was given in time. */
  readonly until: string;
  /** After how many days each notice is due. */
  readonly due: readonly number[];
  /** The days on which they were given, the earliest first. */
  readonly notices: readonly string[];
}

export type SilentStep =
  /** It ends when that day is over: a last day counts to its end. */
  { readonly kind: 'notice'; readonly step: number; readonly closesOn: string } | { readonly kind: 'close' };

/**
 * What becomes tonight of something that silence ends; null for nothing. It never ends before all its notices were given,
 * on as many days, nor before the day after the last is over: after nights that did not run, the notices follow one a
 * night (`ENS §5`).
 */
export function stepOfSilence({ from, until, due, notices }: Silence, today: string): SilentStep | null {
  const last = notices.at(-1);
  if (last !== undefined && last >= today) return null;
  const next = due[notices.length];
  if (next === undefined)
    return today > until && last !== undefined && today > addDays(last, 1) ? { kind: 'close' } : null;
  if (today < addDays(from, next)) return null;
  const earliest = addDays(today, due.length - notices.length);
  return { kind: 'notice', step: notices.length + 1, closesOn: until > earliest ? until : earliest };
}

/** Days after an institution's last day in a line for which its decisions live on, so that they can be transferred. */
const LEFT_DAYS = 90;

/** The last day on which what an institution decided counts once it has left, where three notices were given in time. */
export const countsUntil = (lastDay: string): string => addDays(lastDay, LEFT_DAYS);
