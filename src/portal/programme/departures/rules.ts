import { countsUntil, type SilentStep, stepOfSilence } from '#portal/programme/deadlines/rules.ts';

/** Days after it on which students are told. */
const NOTICES = [1, 60, 89] as const;

/** A request of an institution that takes part no longer, and the days on which its student was told. */
export interface LeftBehind {
  /** The institution's last day. */
  readonly lastDay: string;
  /** The earliest first. */
  readonly notices: readonly string[];
}

/** What becomes tonight of a request whose institution has left; null for nothing (`ENS §10`). */
export const stepOn = ({ lastDay, notices }: LeftBehind, today: string): SilentStep | null =>
  stepOfSilence({ from: lastDay, until: countsUntil(lastDay), due: NOTICES, notices }, today);
