import { addDays } from '#kernel/time.ts';

/** Days after an institution's last day in a line for which its decisions live on, so that they can be transferred. */
const DAYS = 90;
/** Days after it on which students are told. */
const NOTICES = [1, 60, 89] as const;

/** A request of an institution that takes part no longer, and the days on which its student was told. */
export interface LeftBehind {
  /** The institution's last day. */
  readonly lastDay: string;
  /** The earliest first. */
  readonly notices: readonly string[];
}

type Step =
  | { readonly kind: 'notice'; readonly step: number; readonly closesOn: string }
  | { readonly kind: 'close' };

/** The last day on which what an institution decided counts, where three notices were given in time. */
export const countsUntil = (lastDay: string): string => addDays(lastDay, DAYS);

/**
 * What becomes tonight of a request whose institution has left; null for nothing. It never ends before three notices of
 * three days were given, and a day after the last, whatever nights did not run (`ENS §10`).
 */
export function stepOn({ lastDay, notices }: LeftBehind, today: string): Step | null {
  const told = notices.at(-1);
  if (told !== undefined && told >= today) return null;
  const planned = countsUntil(lastDay);
  const due = NOTICES[notices.length];
  if (due === undefined)
    return today > planned && told !== undefined && today > addDays(told, 1) ? { kind: 'close' } : null;
  if (today < addDays(lastDay, due)) return null;
  const earliest = addDays(today, NOTICES.length - notices.length);
  return { kind: 'notice', step: notices.length + 1, closesOn: planned > earliest ? planned : earliest };
}
