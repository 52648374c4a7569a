import { readReference } from '#kernel/codes.ts';
import type { Reasoning } from '#kernel/decision.ts';
import { wordQuery } from '#kernel/search.ts';
import { addDays, addMs, days, isDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type NominationKind, type NominationStatus, roleOf } from '#portal/joining/nominations/rules.ts';

/** What waits for an officer, in the order in which a nomination passes through. */
export const WORK = ['to_receive', 'to_check', 'to_approve', 'to_print', 'to_post', 'overdue'] as const;

export const TRAYS = [...WORK, 'all'] as const;

export type TrayOfWork = (typeof WORK)[number];
export type Tray = (typeof TRAYS)[number];

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
