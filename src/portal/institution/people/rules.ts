import type { Membership } from '#portal/common/members/rules.ts';
import {
  type Acting,
  afterChange,
  authorityOver,
  type Held,
  type MembershipFact,
} from '#portal/common/members/rules.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import { isOwn, type ToldApart } from '#portal/joining/nominations/apart/rules.ts';
import {
  type NominationKind,
  type NominationStatus,
  pinKindOf,
  roleOf,
} from '#portal/joining/nominations/rules.ts';
import type { Role } from '#portal/roles.ts';

/** The roles of an institution, the highest first. */
export const INSTITUTION_ROLES = ['dir', 'alternate_dir', 'signatory'] as const satisfies readonly Role[];
export type InstitutionRole = (typeof INSTITUTION_ROLES)[number];

/** Whom a representative puts forward here; a successor is nominated by handing over. */
export const NOMINATED_KINDS = ['alternate_dir', 'signatory'] as const satisfies readonly NominationKind[];

export const MEMBER_STATUSES = [
  'active',
  'suspended',
  'deactivated',
  'ended',
] as const satisfies readonly Membership['status'][];

/** What somebody may do about another's role at the moment. */
export interface Powers {
  readonly suspend: boolean;
  readonly reactivate: boolean;
  readonly end: boolean;
  readonly scope: boolean;
  /** A new PIN, for somebody whose security questions are disabled (`SECURITY §4`). */
  readonly newPin: boolean;
}

export function powersOver(
  actor: Acting,
  target: Held & { readonly questionsDisabled: boolean },
  activeDirs: number,
): Powers {
  const may = authorityOver(actor, target) !== null;
  const lastDir = target.role === 'dir' && target.status === 'active' && activeDirs <= 1;
  const can = (fact: MembershipFact) => may && afterChange(target.status, fact) !== null;
  return {
    suspend: can('suspend') && !lastDir,
    reactivate: can('reactivate'),
    end: can('end') && !lastDir,
    scope: may && target.role === 'signatory' && target.status !== 'ended',
    newPin: may && target.role !== 'dir' && target.status === 'active' && target.questionsDisabled,
  };
}

/** The same without what gives access: nobody gives it to themselves, by whichever account (`DOMAIN §1`). */
export const withoutGiving = (powers: Powers): Powers => ({ ...powers, reactivate: false, newPin: false });

/**
 * Whether somebody may give another their security questions back: only where every role that these open is one over
 * which they have authority. Whoever also works elsewhere asks the officers (`SECURITY §4`).
 */
export const mayRestore = (
  actor: Acting,
  personId: string,
  memberships: readonly Pick<Membership, 'role' | 'organisationId'>[],
): boolean => memberships.every((held) => authorityOver(actor, { ...held, personId }) !== null);

/** A nomination as far as it takes to say what its institution may do about it. */
export interface OwnNomination extends ToldApart {
  readonly kind: NominationKind;
  readonly status: NominationStatus;
  readonly nominatedBy: string | null;
}

/** Whether somebody may withdraw a nomination or send its link anew: a successor's is its DIR's own affair. */
export const mayManage = (
  by: { readonly role: Role; readonly personId: string },
  { kind, nominatedBy }: OwnNomination,
): boolean => roleOf(kind) !== 'dir' || (by.role === 'dir' && nominatedBy === by.personId);

export type Slip = 'issue' | 'reissue' | 'not_yet' | 'over' | 'not_ours' | 'self';

/** Whether a slip may be issued on a nomination: once an officer approved the form, and never to oneself (`DOMAIN §3`); for nobody in particular, null. */
export function judgeSlip(nomination: OwnNomination, by: Somebody | null): Slip {
  if (pinKindOf(nomination.kind) !== 'slip') return 'not_ours';
  if (by !== null && isOwn(nomination, by)) return 'self';
  if (nomination.status === 'approved') return 'issue';
  if (nomination.status === 'pin_issued') return 'reissue';
  const over: readonly NominationStatus[] = ['enrolled', 'refused', 'withdrawn', 'expired'];
  return over.includes(nomination.status) ? 'over' : 'not_yet';
}
