/** Hours without the portal on a last day that move it (`ENS §5`). */
export const OUTAGE_HOURS = 2;

/** A time in which the portal could not be reached. */
export interface Outage {
  readonly from: Date;
  readonly to: Date;
}

/** Whether an outage took so much of a last day that its deadline moves: a day lasts until it is over at the Pacific. */
export function takesFrom(
  { from, to }: Outage,
  { begins, ends }: { readonly begins: Date; readonly ends: Date },
): boolean {
  const shared = Math.min(to.getTime(), ends.getTime()) - Math.max(from.getTime(), begins.getTime());
  return shared >= OUTAGE_HOURS * 3_600_000;
}

export type OutageFault = 'order' | 'future' | 'long';

/** Why an outage can't be recorded; null where it can: it is over, and lasted for seven days at most. */
export function judgeOutage({ from, to }: Outage, now: Date): OutageFault | null {
  if (to <= from) return 'order';
  if (to > now) return 'future';
  return to.getTime() - from.getTime() > 7 * 24 * 3_600_000 ? 'long' : null;
}

/** A time on the 24-hour clock as it is written in either language, '9:05', '9 h 05' or '9 h', as `HH:MM`. */
export function readTime(text: string): string {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})\s*[:h]\s*(\d{2})?\s*$/i.exec(text) ?? [];
  return hour === '' ? text.trim() : `${hour.padStart(2, '0')}:${minute}`;
}
