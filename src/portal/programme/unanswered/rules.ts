import { addDays } from '#kernel/time.ts';
import { ANSWER_DAYS } from '#portal/programme/verifications/rules.ts';

/** Days after a question on which its student is told, each time, when the request closes. */
const NOTICE_DAYS = [15, 25, ANSWER_DAYS - 1] as const;

/** A question that a student has not answered, and the days on which they were told that time runs out. */
export interface Unanswered {
  readonly askedOn: string;
  /** The earliest first. */
  readonly notices: readonly string[];
}

export type Step =
  | { readonly kind: 'notice'; readonly step: number; readonly closesOn: string }
  | { readonly kind: 'close' };

/**
 * What becomes of a question tonight; null for nothing. No request closes before three notices of three days were given:
 * after nights that did not run, the notices follow one a night, and the closing a day after the last (`ENS §5`).
 */
export function stepOn({ askedOn, notices }: Unanswered, today: string): Step | null {
  const last = notices.at(-1);
  if (last !== undefined && last >= today) return null;
  const due = NOTICE_DAYS[notices.length];
  if (due === undefined) return today < addDays(askedOn, ANSWER_DAYS) ? null : { kind: 'close' };
  if (today < addDays(askedOn, due)) return null;
  const step = notices.length + 1;
  const planned = addDays(askedOn, ANSWER_DAYS);
  const earliest = addDays(today, NOTICE_DAYS.length - notices.length);
  return { kind: 'notice', step, closesOn: planned > earliest ? planned : earliest };
}

/** More closings than this, and more than this part of what is open, wait for an officer. */
const GUARD = { count: 10, part: 0.1 } as const;

/** Whether so many closings of one institution are too many for a night to do by itself. */
export const isTooMany = (closing: number, open: number): boolean =>
  closing > GUARD.count && closing > open * GUARD.part;
