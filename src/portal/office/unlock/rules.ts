import type { Membership } from '#portal/common/members/rules.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import { isSelf, type Somebody } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';

/** Whoever may do most is reset with most care; the PIN of a reset is for the highest role (`SECURITY §4`). */
const RANK: readonly Role[] = [
  'administrator',
  'officer',
  'coordinator',
  'dir',
  'alternate_dir',
  'signatory',
];

/** The active role that a new PIN is issued for; null where there is none left. */
export const highestRole = (memberships: readonly Membership[]): Membership | null =>
  RANK.flatMap((role) => memberships.filter((held) => held.role === role && held.status === 'active'))[0] ??
  null;

/** Only for those who depend on a DIR does one officer suffice. */
export const needsSecond = (memberships: readonly Membership[]): boolean =>
  memberships.some(({ role }) => role !== 'alternate_dir' && role !== 'signatory');

/** How a reset of somebody's questions stands; `done` grants a PIN for it. */
export type ResetStatus = 'awaiting_second' | 'done' | 'refused';

/** A reset that waits for a second officer. */
export interface OpenReset {
  readonly id: string;
  readonly askedBy: string;
}

type Identified = Somebody & { readonly id: string };

/** What an officer may do about somebody; nobody does anything about themselves, nor about a namesake (`DOMAIN §1`). */
export interface Rights {
  readonly unlock: boolean;
  readonly reset: boolean;
  readonly settle: boolean;
}

/** `none`: why the officer is no second person to whoever asked for the reset that waits. */
export function rightsOver(
  person: {
    readonly memberships: readonly Membership[];
    readonly open: OpenReset | null;
  } & Identified,
  officer: Identified,
  none: NoSecond | null,
): Rights {
  const other = person.id !== officer.id && !isSelf(person, officer);
  return {
    unlock: other,
    reset: other && person.open === null && highestRole(person.memberships) !== null,
    settle: other && person.open !== null && none === null,
  };
}
