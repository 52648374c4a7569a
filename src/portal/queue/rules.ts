import { readReference } from '#kernel/codes.ts';
import { wordQuery } from '#kernel/search.ts';
import { days, isDay } from '#kernel/time.ts';

/** What waits for an officer, in the order in which a nomination passes through. */
export const WORK = ['to_receive', 'to_check', 'to_approve', 'to_print', 'to_post', 'overdue'] as const;

export const TRAYS = [...WORK, 'all'] as const;

export type TrayOfWork = (typeof WORK)[number];
export type Tray = (typeof TRAYS)[number];

/** How long signed forms may be on their way, and a posted PIN unused, before they are called overdue. */
export const FORMS_LATE_MS = days(21);
export const PIN_LATE_DAYS = 30;

/** What was typed to find a nomination: its reference or the text of its QR code, or words of a name. */
export type Search =
  | { readonly kind: 'none' }
  /** Signs only, which nobody is called. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'words'; readonly query: string };

export function readSearch(typed: string): Search {
  if (typed.trim() === '') return { kind: 'none' };
  const reference = readReference(typed);
  if (reference.kind === 'reference') return { kind: 'reference', reference: reference.text };
  const query = wordQuery(typed);
  return query === null ? { kind: 'nothing' } : { kind: 'words', query };
}

export type DayFault = 'missing' | 'malformed' | 'future' | 'early';

/** A day as typed, `YYYY-MM-DD`, neither after today nor before something began; all are Ottawa's. */
export function readDay(
  typed: string,
  { first, today }: { readonly first: string; readonly today: string },
): { readonly kind: 'day'; readonly day: string } | { readonly kind: 'faulty'; readonly fault: DayFault } {
  const day = typed.trim();
  if (day === '') return { kind: 'faulty', fault: 'missing' };
  if (!isDay(day)) return { kind: 'faulty', fault: 'malformed' };
  if (day > today) return { kind: 'faulty', fault: 'future' };
  return day < first ? { kind: 'faulty', fault: 'early' } : { kind: 'day', day };
}

/** A day so many days before another. */
export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days(count)).toISOString().slice(0, 10);

/** Noon of a day in Ottawa, which is that day in every zone of the country. */
export const noonOf = (day: string): Date => new Date(`${day}T17:00:00Z`);

export const DECISIONS = ['approve', 'return', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];
