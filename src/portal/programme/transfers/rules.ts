import { addDays, isDay } from '#kernel/time.ts';
import { type SilentStep, stepOfSilence } from '#portal/programme/deadlines/rules.ts';
import type { Period } from '#portal/programme/eligibility/study/rules.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import { hasStudied } from '#portal/programme/verifications/signing/rules.ts';
import { upTo } from '#portal/programme/verifications/transfers/rules.ts';

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

/** What becomes tonight of a file that nobody has accepted: it goes back as silence closes it; null for nothing (`ENS §10`). */
export const stepOn = ({ handedOn, dueOn, notices, clocks }: Arrived, today: string): SilentStep | null =>
  stepOfSilence({ from: handedOn, until: dueOn, due: clocks.acceptNotices, notices }, today);

/**
 * What keeps a student's last day, which may be left out, from being taken; null where it can be. One to come lies within a
 * period on file: beyond all of them it is a slip, which the new institution would read as a fact.
 */
export function judgeLastDay(
  day: string,
  today: string,
  periods: readonly Period[],
): 'lastDay' | 'future' | 'nothing' | null {
  if (day === '') return null;
  if (!isDay(day)) return 'lastDay';
  if (day > today && !cutsShort(periods, addDays(day, -1))) return 'future';
  return hasStudied(periods) && !hasStudied(upTo(periods, day)) ? 'nothing' : null;
}

/** Whether a last day leaves out something of what is on file. */
export const cutsShort = (periods: readonly Period[], lastDay: string): boolean =>
  lastDay !== '' && periods.some(({ to }) => to > lastDay);
