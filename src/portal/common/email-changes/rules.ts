import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { days, hours } from '#kernel/time.ts';

/** How long a new address may wait to be confirmed, in milliseconds (`SECURITY §5`: as long as a move is held). */
export const CONFIRM_MS = hours(24);

/** How many links one person may have sent to addresses that may be a stranger's. */
export const LINKS = {
  every: 5,
  firstBlockMs: hours(1),
  maxBlockMs: days(1),
} as const satisfies ThrottlePolicy;

/** An address that waits to be confirmed. */
export interface EmailChange {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  /** When its link was sent last. */
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** Whether its link still works. */
export const isWaiting = ({ expiresAt }: Pick<EmailChange, 'expiresAt'>, now: Date): boolean =>
  now < expiresAt;
