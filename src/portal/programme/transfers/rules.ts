import { addDays } from '#kernel/time.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';

/** Where an institution's transfers lie. */
export const TABS = ['out', 'in', 'done'] as const;
export type Tab = (typeof TABS)[number];

/** A file that waits for its new institution, and the days on which it was told that the file goes back. */
export interface Arrived {
  /** The day on which it was handed out. */
  readonly handedOn: string;
  /** The last day on which it can be accepted. */
  readonly dueOn: string;
  /** The earliest first. */
  readonly notices: readonly string[];
  readonly clocks: Pick<Clocks, 'acceptNotices'>;
}

type Step = { readonly kind: 'notice'; readonly step: number } | { readonly kind: 'lapse' };

/**
 * What becomes tonight of a file that nobody has accepted; null for nothing. It never goes back before three notices of
 * three days were given, and a day after the last, whatever nights did not run (`ENS §10`).
 */
export function stepOn({ handedOn, dueOn, notices, clocks }: Arrived, today: string): Step | null {
  const last = notices.at(-1);
  if (last !== undefined && last >= today) return null;
  const due = clocks.acceptNotices[notices.length];
  if (due === undefined) return today > dueOn ? { kind: 'lapse' } : null;
  return today < addDays(handedOn, due) ? null : { kind: 'notice', step: notices.length + 1 };
}
