import { addDays } from '#kernel/time.ts';
import { type SilentStep, stepOfSilence } from '#portal/programme/deadlines/rules.ts';
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

/** What becomes of a question tonight; null for nothing. An answer is taken until its last day is over (`ENS §5`). */
export function stepOn({ askedOn, notices, clocks, movedTo }: Unanswered, today: string): SilentStep | null {
  const byRule = addDays(askedOn, clocks.info);
  const until = movedTo !== null && movedTo > byRule ? movedTo : byRule;
  return stepOfSilence({ from: askedOn, until, due: clocks.notices, notices }, today);
}

/** More closings than this, and more than this part of what is open, wait for an officer. */
const GUARD = { count: 10, part: 0.1 } as const;

/** Whether so many closings of one institution are too many for a night to do by itself. */
export const isTooMany = (closing: number, open: number): boolean =>
  closing > GUARD.count && closing > open * GUARD.part;
