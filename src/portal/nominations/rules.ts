import { next, type Transitions } from '#kernel/lifecycle.ts';
import type { Membership, Role } from '../members/roles.ts';

/** The life of a nomination, from the invitation to the person who uses the role. */
export const nominationLifecycle = {
  invited: { complete: 'completed', refuse: 'refused', withdraw: 'withdrawn', expire: 'expired' },
  completed: {
    complete: 'completed',
    receive: 'received',
    refuse: 'refused',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  received: { approve: 'approved', return: 'returned', refuse: 'refused', withdraw: 'withdrawn' },
  returned: { complete: 'completed', refuse: 'refused', withdraw: 'withdrawn', expire: 'expired' },
  approved: { issue: 'pin_issued', withdraw: 'withdrawn' },
  pin_issued: { issue: 'pin_issued', redeem: 'enrolled', lapse: 'approved', withdraw: 'withdrawn' },
  enrolled: {},
  refused: {},
  withdrawn: {},
  expired: {},
} as const satisfies Transitions<
  NominationStatus,
  | 'complete'
  | 'receive'
  | 'approve'
  | 'return'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'issue'
  | 'redeem'
  | 'lapse'
>;

export type NominationStatus =
  | 'invited'
  | 'completed'
  | 'received'
  | 'returned'
  | 'approved'
  | 'pin_issued'
  | 'enrolled'
  | 'refused'
  | 'withdrawn'
  | 'expired';

export type NominationFact =
  | 'complete'
  | 'receive'
  | 'approve'
  | 'return'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'issue'
  | 'redeem'
  | 'lapse';

export type NominationKind = 'new_dir' | 'replace_dir' | 'alternate_dir' | 'signatory';

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
