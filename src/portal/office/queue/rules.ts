import type { Reasoning } from '#kernel/decision.ts';
import { addDays, addMs, days, isDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type NominationKind, type NominationStatus, roleOf } from '#portal/joining/nominations/rules.ts';

/** How long each may take before it is called overdue: signed forms on their way, a letter here, a PIN on its way. */
export const FORMS_LATE_DAYS = 21;
/** For each of its two steps: printed after the approval, and posted after that. */
export const LETTER_LATE_DAYS = 7;
export const PIN_LATE_DAYS = 30;

/** What is late about a nomination. */
type Late = 'forms' | 'printing' | 'posting' | 'pin';

/** What is late about a nomination, if anything; `store.ts` finds the same in SQL. */
export function lateness(
  nomination: {
    readonly status: NominationStatus;
    readonly kind: NominationKind;
    readonly completedAt: Date | null;
    readonly decidedAt: Date | null;
    readonly printedAt: Date | null;
    readonly postedOn: string | null;
  },
  now: Date,
): Late | null {
  const { status, kind, completedAt, decidedAt, printedAt, postedOn } = nomination;
  const over = (since: Date | null, limit: number) => since !== null && since < addMs(now, -days(limit));
  if (status === 'completed') return over(completedAt, FORMS_LATE_DAYS) ? 'forms' : null;
  if (status === 'approved')
    return roleOf(kind) === 'dir' && over(decidedAt, LETTER_LATE_DAYS) ? 'printing' : null;
  if (status !== 'pin_issued') return null;
  if (postedOn === null) return over(printedAt, LETTER_LATE_DAYS) ? 'posting' : null;
  return postedOn < addDays(isoDate(now), -PIN_LATE_DAYS) ? 'pin' : null;
}

type DayFault = 'missing' | 'malformed' | 'future' | 'early';

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

/** Noon of a day in Ottawa, which is that day in every zone of the country. */
export const noonOf = (day: string): Date => new Date(`${day}T17:00:00Z`);

/** What an officer decides about signed forms, and whether with reasons. */
export const DECISIONS = {
  approve: 'none',
  return: 'reason',
  refuse: 'reason',
} as const satisfies Record<string, Reasoning>;
export type Decision = keyof typeof DECISIONS;
