import { type FactOf, next, type StatusOf, statuses, type Transitions } from '#kernel/lifecycle.ts';
import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { days, endOfDayAfter, hours } from '#kernel/time.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { isSelf, type Somebody } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';
import { isOwn, type ToldApart } from './apart/rules.ts';

/** The life of a nomination, from the invitation to the person who uses the role. */
export const nominationLifecycle = {
  // Forms filled in by hand are received without having been completed here.
  invited: {
    complete: 'completed',
    receive: 'received',
    refuse: 'refused',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  completed: {
    reopen: 'invited',
    receive: 'received',
    refuse: 'refused',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  received: { approve: 'approved', return: 'returned', refuse: 'refused', withdraw: 'withdrawn' },
  returned: {
    complete: 'completed',
    receive: 'received',
    refuse: 'refused',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  approved: { issue: 'pin_issued', withdraw: 'withdrawn' },
  pin_issued: { issue: 'pin_issued', redeem: 'enrolled', lapse: 'approved', withdraw: 'withdrawn' },
  enrolled: {},
  refused: {},
  withdrawn: {},
  expired: {},
} as const satisfies Transitions;

export type NominationStatus = StatusOf<typeof nominationLifecycle>;
export type NominationFact = FactOf<typeof nominationLifecycle>;

export type NominationKind = 'new_dir' | 'replace_dir' | 'alternate_dir' | 'signatory';

/** Whether a coordinator must confirm it, and has. */
export type Confirmation = 'not_needed' | 'awaiting' | 'confirmed' | 'refused';

export type FormName = 'imm5592' | 'acknowledgement';

/** The status a fact leads to, or null where it can't happen any more: somebody else was faster. */
export const afterFact = (status: NominationStatus, fact: NominationFact): NominationStatus | null =>
  next(nominationLifecycle, status, fact);

/** The role that a nomination of this kind ends in. */
export const roleOf = (kind: NominationKind): Role =>
  kind === 'new_dir' || kind === 'replace_dir' ? 'dir' : kind;

/** The forms that a nominee signs (`DOMAIN §3`): a DIR both, everybody else the Acknowledgement. */
export const formsOf = (kind: NominationKind): readonly FormName[] =>
  roleOf(kind) === 'dir' ? ['imm5592', 'acknowledgement'] : ['acknowledgement'];

/** How the PIN reaches the nominee: a DIR's by registered mail from an officer, the others' by the DIR's slip. */
export const pinKindOf = (kind: NominationKind): 'mailed' | 'slip' =>
  roleOf(kind) === 'dir' ? 'mailed' : 'slip';

/** Who may put somebody forward, and for what (`DOMAIN §1`: the chain of issue). */
export function mayNominate(
  by: Pick<Membership, 'role' | 'status' | 'organisationId' | 'jurisdiction'>,
  kind: NominationKind,
  organisation: { readonly id: string; readonly jurisdiction: string },
): boolean {
  if (by.status !== 'active') return false;
  if (roleOf(kind) === 'dir') {
    const coordinator = by.role === 'coordinator' && by.jurisdiction === organisation.jurisdiction;
    const handover = kind === 'replace_dir' && by.role === 'dir' && by.organisationId === organisation.id;
    return coordinator || handover;
  }
  return (by.role === 'dir' || by.role === 'alternate_dir') && by.organisationId === organisation.id;
}

/** A change of representative that the institution itself asks for is its coordinator's to confirm. */
export const confirmationFor = (by: Role | null, kind: NominationKind): 'awaiting' | 'not_needed' =>
  roleOf(kind) === 'dir' && by !== 'coordinator' ? 'awaiting' : 'not_needed';

/** The statuses in which a nomination can still come to something. */
export const PENDING = [
  'invited',
  'completed',
  'received',
  'returned',
  'approved',
  'pin_issued',
] as const satisfies readonly NominationStatus[];

/** Whether a nomination is still under way. */
export const isPending = (status: NominationStatus): boolean =>
  (PENDING as readonly NominationStatus[]).includes(status);

/** The statuses in which the nominee may still change what their forms say. */
export const mayFillIn = (status: NominationStatus): boolean => status === 'invited' || status === 'returned';

/** Whether a new link is offered to whoever looks after a nomination: while the nominee has forms to fill in or to correct. */
export const isLinkOffered = (status: NominationStatus): boolean =>
  mayFillIn(status) || status === 'completed';

/** Whether an officer may approve: the forms are there, and whoever must confirm has. */
export const mayApprove = (nomination: {
  readonly status: NominationStatus;
  readonly confirmation: Confirmation;
}): boolean =>
  afterFact(nomination.status, 'approve') !== null &&
  (nomination.confirmation === 'not_needed' || nomination.confirmation === 'confirmed');

/** Somebody put forward, as far as it takes to tell them from others. */
export interface Nominee {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string;
}

/** When a nominee's personal link that is made now ends: with the thirtieth day. */
export const linkEnd = (now: Date): Date => endOfDayAfter(now, 30);

/** What a personal link still opens. */
export type LinkState = 'open' | 'expired' | 'replaced' | 'revoked';

export function linkState(
  link: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  status: NominationStatus,
  now: Date,
): LinkState {
  if (ENDED_LINKS.includes(status)) return 'revoked';
  if (link.revokedAt !== null) return 'replaced';
  return link.expiresAt <= now ? 'expired' : 'open';
}

/** An end that leaves nothing to look up; somebody who enrolled may still read how it went. */
export const ENDED_LINKS: readonly NominationStatus[] = ['refused', 'withdrawn', 'expired'];

/** The kinds of nomination that end in a role. */
export const kindsOf = (role: Role): readonly NominationKind[] =>
  KINDS.filter((kind) => roleOf(kind) === role);

export const KINDS: readonly NominationKind[] = ['new_dir', 'replace_dir', 'alternate_dir', 'signatory'];

/** Whether a coordinator may confirm or refuse: it waits for one, and is neither about them nor by them. */
export const mayConfirm = (
  nomination: ToldApart & {
    readonly status: NominationStatus;
    readonly confirmation: Confirmation;
    readonly nominatedBy: string | null;
  },
  coordinator: Somebody & { readonly id: string },
): boolean =>
  nomination.confirmation === 'awaiting' &&
  afterFact(nomination.status, 'refuse') !== null &&
  nomination.nominatedBy !== coordinator.id &&
  !isOwn(nomination, coordinator);

/** What a coordinator may do about a nomination of theirs; one for another role than DIR is the institution's own. */
export const coordinatorMay = (
  nomination: Parameters<typeof mayConfirm>[0] & { readonly kind: NominationKind },
  coordinator: Parameters<typeof mayConfirm>[1],
) => ({
  confirm: mayConfirm(nomination, coordinator),
  withdraw: isForDir(nomination) && afterFact(nomination.status, 'withdraw') !== null,
  send: isForDir(nomination) && isLinkOffered(nomination.status),
});

const isForDir = ({ kind }: { readonly kind: NominationKind }): boolean => roleOf(kind) === 'dir';

/** Nobody decides about themselves, or about somebody they put forward in another role (`DOMAIN §1`). */
export const mayJudge = (
  nomination: Somebody & { readonly nominatedBy: string | null },
  officer: Somebody & { readonly id: string },
): boolean => nomination.nominatedBy !== officer.id && !isSelf(officer, nomination);

/** Whether somebody with a role stands behind the name of a nominee; until then it is a stranger's words. */
export const isVouchedFor = (nomination: {
  readonly nominatedBy: string | null;
  readonly confirmation: Confirmation;
}): boolean => nomination.nominatedBy !== null || nomination.confirmation === 'confirmed';

/** The mail that brings a nominee back to their page, which says the rest; null at the end. */
export const linkMail = (status: NominationStatus): 'link' | null => (isPending(status) ? 'link' : null);

/** Every status, in the order of the lifecycle. */
export const NOMINATION_STATUSES: readonly NominationStatus[] = statuses(nominationLifecycle);

/** New links for one nomination, and nominations begun from one network: a few, then a pause. */
export const RENEWALS = {
  every: 5,
  firstBlockMs: hours(1),
  maxBlockMs: days(1),
} as const satisfies ThrottlePolicy;
