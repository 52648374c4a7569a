import type { TransferStatus } from '#portal/programme/verifications/transfers/rules.ts';
import type { VerificationFact } from '../rules.ts';

/** What stands in the history of a request besides what moved its status. */
export const STEPS = [
  'arrived',
  'taken_over',
  'given',
  'freed',
  'proved',
  'code_entered',
  'signed',
  'undone',
  'undone_unproved',
  'fell',
  'intent_drafted',
  'intent_discarded',
  'intent_sent',
  'intent_replied',
  'intent_dropped',
  'appeal_asked',
  'appeal_taken',
  'appeal_upheld',
  'appeal_changed',
  'appeal_sent_on',
  'appeal_returned',
  'appeal_closed',
  'appeal_withdrawn',
  'correction_asked',
  'correction_refused',
  'correction_withdrawn',
  'correction_recorded',
  'transfer_asked',
  'transfer_refused',
  'transfer_withdrawn',
  'transfer_fallen',
] as const;
type StepKind = (typeof STEPS)[number];

/** Of what kind a line of a history is. */
export type LineKind = VerificationFact | 'asked' | StepKind;

/** Who did what a line tells, as far as everybody who reads it may know. */
export const ACTORS = [
  'student',
  'institution',
  'other_institution',
  'coordinator',
  'department',
  'portal',
] as const;
export type Actor = (typeof ACTORS)[number];

/** A line as its row has it. */
interface Line {
  readonly kind: LineKind;
  /** As whom somebody did it, for the department where nobody at the institution can; null where it happened by itself. */
  readonly by: 'student' | 'staff' | 'officer' | null;
  /** What became, at that moment, of the transfer that takes the request along. */
  readonly transfer: TransferStatus | null;
}

/** Who did what a line of a history tells: no kind of line is without somebody. */
export function actorOf({ kind, by, transfer }: Line): Actor {
  if (by === 'officer') return 'department';
  // Its student asked for the transfer before, and elsewhere.
  if (kind === 'arrived') return 'other_institution';
  if (by === 'student' || OWN.has(kind)) return 'student';
  if (kind === 'appeal_returned' || kind === 'appeal_closed') return 'coordinator';
  if (kind === 'complete') return 'other_institution';
  if (kind === 'take_back') return GIVEN_BACK_BY[transfer ?? 'lapsed'] ?? 'portal';
  return by === null ? 'portal' : 'institution';
}

/** What nobody but the student does. */
const OWN: ReadonlySet<LineKind> = new Set([
  'asked',
  'answer',
  'answer_unheld',
  'cancel',
  'revoke',
  'code_entered',
  'intent_replied',
  'appeal_asked',
  'appeal_sent_on',
  'appeal_withdrawn',
  'transfer_asked',
  'transfer_withdrawn',
]);

/** A file comes back as its transfer ends; by itself where nobody ends it. */
const GIVEN_BACK_BY: Readonly<Partial<Record<TransferStatus, Actor>>> = {
  declined: 'other_institution',
  withdrawn: 'student',
};

/** Whether a line is of what was done besides what moved a status. */
export const isStep = <Kind extends LineKind>(kind: Kind): kind is Kind & StepKind =>
  (STEPS as readonly LineKind[]).includes(kind);

/** What the student of a request is told of: its facts, and of the rest what is not the institution's own. */
export const isTold = (kind: LineKind): boolean => !isStep(kind) || TOLD.has(kind);

const TOLD: ReadonlySet<LineKind> = new Set([
  'arrived',
  'code_entered',
  'intent_sent',
  'intent_replied',
  'intent_dropped',
  'appeal_asked',
  'appeal_taken',
  'appeal_upheld',
  'appeal_changed',
  'appeal_sent_on',
  'appeal_returned',
  'appeal_closed',
  'appeal_withdrawn',
  'correction_recorded',
  'transfer_asked',
  'transfer_refused',
  'transfer_withdrawn',
  'transfer_fallen',
]);
