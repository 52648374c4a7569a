import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';

/** The life of a role: suspended for a reason, deactivated for want of use, ended for good. */
export const membershipLifecycle = {
  active: { suspend: 'suspended', deactivate: 'deactivated', end: 'ended' },
  suspended: { reactivate: 'active', deactivate: 'deactivated', end: 'ended' },
  deactivated: { reactivate: 'active', end: 'ended' },
  ended: {},
} as const satisfies Transitions;

export type MembershipStatus = StatusOf<typeof membershipLifecycle>;
export type MembershipFact = FactOf<typeof membershipLifecycle>;

/** A role that a person holds, and where. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly organisation: { readonly en: string; readonly fr: string } | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly status: MembershipStatus;
}

/** The status a fact leads to, or null where it can't happen any more: somebody else was faster. */
export const afterChange = (status: MembershipStatus, fact: MembershipFact): MembershipStatus | null =>
  next(membershipLifecycle, status, fact);

/** The active roles of these kinds. */
export const activeAmong = <H extends Pick<Membership, 'role' | 'status'>>(
  held: readonly H[],
  roles: readonly Role[],
): readonly H[] => held.filter(({ role, status }) => status === 'active' && roles.includes(role));

/** Of the roles that somebody had, those that are active still. */
export const stillHeld = (before: readonly Membership[], now: readonly Membership[]): readonly Membership[] =>
  now.filter(({ id, status }) => status === 'active' && before.some((held) => held.id === id));

/** Those who see and change the people of their institution (`DOMAIN §1`). */
export const REPRESENTATIVES = ['dir', 'alternate_dir'] as const satisfies readonly Role[];

/** Whose role it is, and where it is held. */
export interface Held {
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly status: MembershipStatus;
}

export interface Acting {
  readonly personId: string;
  readonly memberships: readonly Pick<Membership, 'role' | 'status' | 'organisationId'>[];
}

/**
 * The role by which somebody may suspend, reactivate or end another's role; null when they may not. Nobody acts on
 * themselves, and nobody on a higher role of their institution (`DOMAIN §1`).
 */
export function authorityOver(actor: Acting, target: Omit<Held, 'status'>): Role | null {
  if (actor.personId === target.personId) return null;
  const by = actor.memberships.find(
    (held) =>
      held.status === 'active' &&
      CHANGES[held.role].includes(target.role) &&
      (held.organisationId === null || held.organisationId === target.organisationId),
  );
  return by?.role ?? null;
}

/** Whose roles each role may change; those of an institution at their own institution only. */
const CHANGES: Readonly<Record<Role, readonly Role[]>> = {
  administrator: ['administrator', 'officer', 'coordinator'],
  officer: ['coordinator', 'dir', 'alternate_dir', 'signatory'],
  coordinator: [],
  dir: ['dir', 'alternate_dir', 'signatory'],
  alternate_dir: ['alternate_dir', 'signatory'],
  signatory: [],
};

/** Whether a change may be made, as things are under the lock. */
type ChangeDecision =
  | { readonly kind: 'change'; readonly status: MembershipStatus }
  /** It is no longer as it was. */
  | { readonly kind: 'late' }
  /** The institution would be left without an active DIR (`DOMAIN §1`). */
  | { readonly kind: 'lastDir' };

/** `otherDirs` counts the active DIRs of the institution besides this one. */
export function decideChange(
  { role, status }: Pick<Held, 'role' | 'status'>,
  fact: MembershipFact,
  otherDirs: number,
): ChangeDecision {
  const after = afterChange(status, fact);
  if (after === null) return { kind: 'late' };
  const leaves = role === 'dir' && status === 'active' && after !== 'active';
  return leaves && otherDirs === 0 ? { kind: 'lastDir' } : { kind: 'change', status: after };
}

/** Why the system itself changed a role; kept as a code, so that each reader has it in their language. */
type SystemReason =
  | { readonly kind: 'replaced'; readonly reference: string }
  | { readonly kind: 'review'; readonly year: number }
  | { readonly kind: 'inactive'; readonly days: number };

export function reasonCode(reason: SystemReason): string {
  if (reason.kind === 'replaced') return `replaced:${reason.reference}`;
  return reason.kind === 'review' ? `review:${reason.year}` : `inactive:${reason.days}`;
}

/** The code read back; null for a reason in somebody's own words. */
export function readReason(text: string): SystemReason | null {
  const [, kind, value = ''] = /^(replaced|review|inactive):([\w-]+)$/.exec(text) ?? [];
  if (kind === 'replaced') return { kind, reference: value };
  if (kind === 'inactive') return { kind, days: Number(value) };
  return kind === 'review' ? { kind, year: Number(value) } : null;
}
