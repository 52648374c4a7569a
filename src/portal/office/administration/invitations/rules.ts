import type { Transitions } from '#kernel/lifecycle.ts';
import { endOfDayAfter } from '#kernel/time.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';

/** Somebody is to come into the staff: one person asks, another approves and hands the slip over. */
export const STAFF_INVITATION = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  approved: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Transitions;

export type StaffInvitationStatus = keyof typeof STAFF_INVITATION;

/** Until when a second person may approve: with the last day that the page prints. */
export const lapseOf = (asked: Date): Date => endOfDayAfter(asked, 14);

/** What somebody may do about an invitation, or why they are not the second person that it waits for. */
export type Standing =
  | { readonly kind: 'decides' | 'asked' | 'invited' }
  | Exclude<NoSecond, { readonly kind: 'self' }>;

export function standingOf(isInvited: boolean, none: NoSecond | null): Standing {
  if (none?.kind === 'self') return { kind: 'asked' };
  if (isInvited) return { kind: 'invited' };
  return none ?? { kind: 'decides' };
}
