import type { Membership } from '#portal/common/members/rules.ts';
import {
  type Acting,
  afterChange,
  authorityOver,
  type Held,
  type MembershipFact,
} from '#portal/common/members/rules.ts';
import type { Role } from '#portal/roles.ts';

/** The roles of the department and of the provinces, whose PINs are issued from one person to another. */
export const STAFF_ROLES = ['administrator', 'officer', 'coordinator'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Those who keep the staff: officers too, since the chain of issue begins with one (`DOMAIN §1`). */
export const STAFF_KEEPERS = ['administrator', 'officer'] as const satisfies readonly Role[];

/**
 * The roles for which somebody may issue a PIN. Officers let in officers and coordinators; an administrator only
 * while there is none, so that an empty system can come by its first.
 */
export function rolesToIssue(
  memberships: readonly Pick<Membership, 'role' | 'status'>[],
  administrators: number,
): readonly StaffRole[] {
  const holds = (role: Role) => memberships.some((held) => held.role === role && held.status === 'active');
  if (holds('administrator')) return STAFF_ROLES;
  if (!holds('officer')) return [];
  return STAFF_ROLES.filter((role) => role !== 'administrator' || administrators === 0);
}

/** What an administrator or officer may do about somebody's role at the moment. */
export type StaffPowers = Readonly<Record<StaffFact, boolean>>;

export type StaffFact = Extract<MembershipFact, 'suspend' | 'reactivate' | 'end'>;

/** `administrators` counts the active ones: the last of them stays. */
export function staffPowers(actor: Acting, target: Held, administrators: number): StaffPowers {
  const may = authorityOver(actor, target) !== null;
  const can = (fact: StaffFact): boolean =>
    may && afterChange(target.status, fact) !== null && !losesLast(target, fact, administrators);
  return { suspend: can('suspend'), reactivate: can('reactivate'), end: can('end') };
}

/** Whether the last active administrator would go. */
export const losesLast = (
  { role, status }: Pick<Held, 'role' | 'status'>,
  fact: StaffFact,
  administrators: number,
): boolean => role === 'administrator' && status === 'active' && fact !== 'reactivate' && administrators <= 1;
