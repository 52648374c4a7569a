import { formatDate, formatDateTime, isoDate, isoDateTime, type Locale, PACIFIC } from './ui/locale.ts';

/** Durations are numbers of milliseconds, and say so by their name or by coming from here. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** The moment `ms` after `date`; a day is 24 hours, whatever the local clocks do. */
export const addMs = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

/** The whole second in which a moment lies: OpenID tells times in those. */
export const startOfSecond = (date: Date): Date => addMs(date, -(date.getTime() % 1000));

/** The calendar day so many days after another; days are Ottawa's, as `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string =>
  addMs(new Date(`${day}T00:00:00Z`), days(count))
    .toISOString()
    .slice(0, 10);

/** How many calendar days one day lies before another. */
export const daysBetween = (day: string, later: string): number =>
  Math.round((Date.parse(later) - Date.parse(day)) / days(1));

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && date.toISOString().startsWith(text);
}

/** Whether a day is over in the whole country (`endOfDay`). */
export const isOver = (day: string, now: Date): boolean => endOfDay(day) <= now;

/** 'March 31, 2027' or '31 mars 2027'. */
export const formatDay = (day: string, locale: Locale): string => formatDate(startOfDay(day), locale);

/** The moment in which a day is over at the Pacific too: a last day counts to its end wherever its reader is. */
export function endOfDay(day: string): Date {
  const next = addDays(day, 1);
  const inSummer = new Date(`${next}T07:00:00Z`);
  return isoDate(inSummer, PACIFIC) === next ? inSummer : new Date(`${next}T08:00:00Z`);
}

/** The end of the day that lies so many calendar days after a moment's. */
export const endOfDayAfter = (from: Date, count: number): Date => endOfDay(addDays(isoDate(from), count));

/** The last day that counts before the end of something, `YYYY-MM-DD`. */
export const lastDayBefore = (end: Date): string => isoDate(addMs(end, -1), PACIFIC);

/** A last day with its last minute: 'March 31, 2027 at 11:59 p.m. Pacific Time'. */
export const formatLastDay = (day: string, locale: Locale): string =>
  formatDateTime(addMs(endOfDay(day), -1), locale, PACIFIC);

/** The same of something that ends at a day's end. */
export const formatEnd = (end: Date, locale: Locale): string => formatLastDay(lastDayBefore(end), locale);

/** A time of Ottawa's clocks, `HH:MM`, on a day; null where there is no such time, or no such day. */
export function momentAt(day: string, time: string): Date | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const summer = new Date(`${day}T${time}:00Z`).getTime() + 4 * 3_600_000;
  // In the hour that comes twice the first one is meant; in the one that is left out the clocks show the next.
  return (
    [summer, summer + 3_600_000]
      .map((ms) => new Date(ms))
      .find((at) => isoDateTime(at).startsWith(`${day} ${time}`)) ?? null
  );
}

/** Midnight in Ottawa, which is four hours behind UTC in summer and five in winter; the clocks change at two. */
export function startOfDay(day: string): Date {
  const inSummer = new Date(`${day}T04:00:00Z`);
  return isoDate(inSummer) === day ? inSummer : new Date(`${day}T05:00:00Z`);
}
