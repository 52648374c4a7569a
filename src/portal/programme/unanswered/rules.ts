import { addDays } from '#kernel/time.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';

/** A question that a student has not answered, and the days on which they were told that time runs out. */
export interface Unanswered {
  readonly askedOn: string;
  /** The earliest first. */
  readonly notices: readonly string[];
  /** Of the rule by which the request goes. */
  readonly clocks: Pick<Clocks, 'info' | 'notices'>;
  /** The last day as it stands, where an outage has moved it; null where nothing did. */
  readonly movedTo: string | null;
}

export type Step =
  /** It closes when that day is over: a last day counts to its end. */
  { readonly kind: 'notice'; readonly step: number; readonly closesOn: string } | { readonly kind: 'close' };

/**
 * What becomes of a question tonight; null for nothing. No request closes before three notices of three days were given,
 * nor before the day is over until which an answer is taken: after nights that did not run, the notices follow one a
 * night, and that day is the one after the last (`ENS §5`).
 */
export function stepOn({ askedOn, notices, clocks, movedTo }: Unanswered, today: string): Step | null {
  const last = notices.at(-1);
  if (last !== undefined && last >= today) return null;
  const due = clocks.notices[notices.length];
  const byRule = addDays(askedOn, clocks.info);
  const planned = movedTo !== null && movedTo > byRule ? movedTo : byRule;
  if (due === undefined) {
    const told = last === undefined ? planned : addDays(last, 1);
    return today > planned && today > told ? { kind: 'close' } : null;
  }
  if (today < addDays(askedOn, due)) return null;
  const step = notices.length + 1;
  const earliest = addDays(today, clocks.notices.length - notices.length);
  return { kind: 'notice', step, closesOn: planned > earliest ? planned : earliest };
}

/** More closings than this, and more than this part of what is open, wait for an officer. */
const GUARD = { count: 10, part: 0.1 } as const;

/** Whether so many closings of one institution are too many for a night to do by itself. */
export const isTooMany = (closing: number, open: number): boolean =>
  closing > GUARD.count && closing > open * GUARD.part;
