import { addMs } from '../time.ts';
import type { SessionTimes } from '../ui/frame.ts';
import type { SessionRow } from './session-store.ts';

/** Idle and absolute limits of a session, in milliseconds (`SECURITY §6`, `DOMAIN §6`). */
export const IDLE_MS = 20 * 60_000;
export const ABSOLUTE_MS = 8 * 3_600_000;

/** How long before its end whoever is there is told: use puts off an idle end, and nothing the absolute one. */
const WARN_BEFORE_MS = { idle: 2 * 60_000, absolute: 5 * 60_000 } as const;

/** How often use is written down. */
const TOUCH_EVERY_MS = 30_000;

/** When a session ends, however much it is used. */
export const endOf = ({ created_at }: Pick<SessionRow, 'created_at'>): Date => addMs(created_at, ABSOLUTE_MS);

/** Whether a session goes on: not ended, not idle for too long, not too old. */
export const isLive = (row: SessionRow, now: Date): boolean =>
  row.ended_at === null && now.getTime() - row.seen_at.getTime() < IDLE_MS && now < endOf(row);

/** Whether its use has to be written down again. */
export const isUseDue = ({ seen_at }: Pick<SessionRow, 'seen_at'>, now: Date): boolean =>
  now.getTime() - seen_at.getTime() >= TOUCH_EVERY_MS;

/** What a page tells of the end of its session, counted from `now`. */
export function sessionTimes(
  endsAt: Date | null,
  now: Date,
): Pick<SessionTimes, 'idle' | 'absolute' | 'endsAt'> {
  const end = endsAt ?? addMs(now, ABSOLUTE_MS);
  return {
    idle: { warnBeforeSeconds: WARN_BEFORE_MS.idle / 1000, endsAfterSeconds: IDLE_MS / 1000 },
    absolute: {
      warnBeforeSeconds: WARN_BEFORE_MS.absolute / 1000,
      endsAfterSeconds: Math.floor((end.getTime() - now.getTime()) / 1000),
    },
    endsAt: end,
  };
}
