import { addDays } from '#kernel/time.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';

/** A question that a student has not answered, and the days on which they were told that time runs out. */
export interface Unanswered {
  readonly askedOn: string;
  /** The earliest first. */
  readonly notices: readonly string[];
  /** Of the rule by which the request goes. */
  readonly clocks: Pick<Clocks, 'info' | 'notices'>;
}

export type Step =
  | { readonly kind: 'notice'; readonly step: number; readonly closesOn: string }
  | { readonly kind: 'close' };

/**
 * What becomes of a question tonight; null for nothing. No request closes before three notices of three days were given:
 * after nights that did not run, the notices follow one a night, and the closing a day after the last (`ENS §5`).
 */
export function stepOn({ askedOn, notices, clocks }: Unanswered, today: string): Step | null {
  const last = notices.at(-1);
  if (last !== undefined && last >= today) return null;
  const due = clocks.notices[notices.length];
  if (due === undefined) return today < addDays(askedOn, clocks.info) ? null : { kind: 'close' };
  if (today < addDays(askedOn, due)) return null;
  const step = notices.length + 1;
  const planned = addDays(askedOn, clocks.info);
  const earliest = addDays(today, clocks.notices.length - notices.length);
  return { kind: 'notice', step, closesOn: planned > earliest ? planned : earliest };
}

/** More closings than this, and more than this part of what is open, wait for an officer. */
const GUARD = { count: 10, part: 0.1 } as const;

/** Whether so many closings of one institution are too many for a night to do by itself. */
export const isTooMany = (closing: number, open: number): boolean =>
  closing > GUARD.count && closing > open * GUARD.part;
