import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';

/** Who must act next on a request; null where nobody must. */
type Turn = 'institution' | 'student' | 'other_institution' | null;

const TURNS: Readonly<Partial<Record<VerificationStatus, Turn>>> = {
  new: 'institution',
  in_progress: 'institution',
  transfer_in: 'institution',
  info_requested: 'student',
  transfer_out: 'other_institution',
};

export const turnOf = (status: VerificationStatus): Turn => TURNS[status] ?? null;

/** The steps that a student sees: asked, being checked, decided, number. */
export function stepOf(status: VerificationStatus): 1 | 2 | 3 | 4 {
  if (status === 'eligible' || status === 'transfer_out') return 4;
  if (status === 'new' || status === 'transfer_in') return 1;
  return status === 'in_progress' || status === 'info_requested' ? 2 : 3;
}
