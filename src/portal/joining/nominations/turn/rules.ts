import { type Confirmation, type NominationKind, type NominationStatus, pinKindOf } from '../rules.ts';

/** Who has to do the next thing about a nomination. */
export const TURNS = ['representative', 'nominee', 'coordinator', 'officer'] as const;

export type Turn = (typeof TURNS)[number];

interface Standing {
  readonly kind: NominationKind;
  readonly status: NominationStatus;
  readonly confirmation: Confirmation;
}

/** Whose turn it is; null once it is over. A nominee need not wait for the coordinator, so theirs comes first. */
export function turnOf({ kind, status, confirmation }: Standing): Turn | null {
  switch (status) {
    case 'invited':
    case 'completed':
    case 'returned':
    case 'pin_issued':
      return 'nominee';
    case 'received':
      return confirmation === 'awaiting' ? 'coordinator' : 'officer';
    case 'approved':
      return pinKindOf(kind) === 'slip' ? 'representative' : 'officer';
    default:
      return null;
  }
}
