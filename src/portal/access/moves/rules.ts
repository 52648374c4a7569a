import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import { addMs, endOfDayAfter, hours } from '#kernel/time.ts';
import { isTwin } from '#kernel/twin.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { noSecond, type Origin } from '#portal/common/members/second/rules.ts';
import { type Names, samePerson } from '#portal/common/pins/rules.ts';

/**
 * The life of a move to a new credential (`SECURITY §5`). One that is proved otherwise than by approval begins at
 * `awaiting_answers`. The questions come last, so that nobody sees one before they have proved who they are.
 */
export const MOVE = {
  awaiting_approval: {
    approve: 'awaiting_answers',
    approve_first: 'awaiting_second',
    refuse: 'refused',
    cancel: 'cancelled',
  },
  awaiting_second: { confirm: 'awaiting_answers', refuse: 'refused', cancel: 'cancelled' },
  awaiting_answers: { answer: 'awaiting_mail', answer_at_once: 'done', cancel: 'cancelled' },
  awaiting_mail: { notify: 'held', miss: 'unreached', cancel: 'cancelled' },
  unreached: {
    notify: 'held',
    approve: 'held',
    approve_first: 'unreached_second',
    refuse: 'refused',
    cancel: 'cancelled',
  },
  unreached_second: { notify: 'held', confirm: 'held', refuse: 'refused', cancel: 'cancelled' },
  held: { release: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
  refused: {},
} as const satisfies Transitions;

export type MoveStatus = StatusOf<typeof MOVE>;
export type MoveFact = FactOf<typeof MOVE>;
export type MoveProof = 'old_credential' | 'recovery_code' | 'pin' | 'approval';

export const PROOFS = ['old_credential', 'recovery_code', 'pin', 'approval'] as const satisfies MoveProof[];
/** Those that wait for a decision, about the request or because nobody could be told of it. */
export const DECIDABLE = ['awaiting_approval', 'awaiting_second', 'unreached', 'unreached_second'] as const;
/** Those that their owner may have been told of. */
export const ANNOUNCED = ['awaiting_mail', 'unreached', 'unreached_second', 'held'] as const;
export const OPEN = [...DECIDABLE, 'awaiting_answers', 'awaiting_mail', 'held'] as const;

/** How long a move is held, so that the account's owner can cancel it. */
const HOLD_MS = hours(24);
/** How long our mail may take before whoever approves such moves is asked instead. */
const NOTICE_MS = hours(72);
/** How long somebody has to answer their questions, and approvers to decide. */
const ANSWER_MS = hours(1);
export const APPROVAL_DAYS = 14;
/** How long a former credential counts as shown. */
export const SHOWN_MS = ANSWER_MS / 6;

export interface Move {
  readonly id: string;
  /** Null when nobody is known by what was claimed; such a request only ever waits. */
  readonly personId: string | null;
  readonly newCredentialId: string;
  readonly oldCredentialId: string | null;
  readonly pinId: string | null;
  readonly proof: MoveProof;
  readonly status: MoveStatus;
  readonly requestedAt: Date;
  /** Until when the next step must be taken, while one is awaited. */
  readonly lapsesAt: Date;
  /** When the questions were answered and the notices sent; null before, and where the former credential was shown. */
  readonly answeredAt: Date | null;
  readonly releaseAt: Date | null;
  readonly approvedBy: string | null;
  readonly confirmedBy: string | null;
  readonly settledAt: Date | null;
}

export type NewMove = Pick<Move, 'personId' | 'newCredentialId' | 'oldCredentialId' | 'pinId' | 'proof'>;

/** Where a move begins, and how long its first step may take. */
export const begin = (proof: MoveProof, now: Date): Pick<Move, 'status' | 'lapsesAt'> =>
  proof === 'approval'
    ? { status: 'awaiting_approval', lapsesAt: endOfDayAfter(now, APPROVAL_DAYS) }
    : { status: 'awaiting_answers', lapsesAt: addMs(now, ANSWER_MS) };

/** Whether what is asked for now was asked for a moment ago, and waits for its first step. */
export const isAskedTwice = (last: Move, asked: NewMove, now: Date): boolean =>
  isTwin(last.requestedAt, now) &&
  last.status === begin(asked.proof, now).status &&
  CLAIMED.every((part) => last[part] === asked[part]);
const CLAIMED = ['personId', 'newCredentialId', 'oldCredentialId', 'pinId', 'proof'] as const;

/** Whether a move can still become something: a step that isn't taken in time ends it. */
export const isOpen = (move: Pick<Move, 'status' | 'lapsesAt'>, now: Date): boolean =>
  move.status === 'held' ||
  move.status === 'awaiting_mail' ||
  (OPEN.some((open) => open === move.status) && move.lapsesAt > now);

/** The status after a fact, or null where the fact can't happen (any more). */
export const advance = (
  move: Pick<Move, 'status' | 'lapsesAt'>,
  fact: MoveFact,
  now: Date,
): MoveStatus | null => (isOpen(move, now) ? next(MOVE, move.status, fact) : null);

/** Right answers settle a move at once when the former credential was shown; otherwise its owner is told first. */
export const afterAnswers = (move: Pick<Move, 'proof'>): 'answer_at_once' | 'answer' =>
  move.proof === 'old_credential' ? 'answer_at_once' : 'answer';

/** When a hold that begins now is over. */
export const releaseOf = (now: Date): Date => addMs(now, HOLD_MS);

/** When a move that is held is done; of one whose hold has not begun, when that could be at the earliest. */
export const earliestRelease = ({ releaseAt }: Pick<Move, 'releaseAt'>, now: Date): Date =>
  releaseAt ?? releaseOf(now);

/** Until when the notices of a move are waited for. */
export const noticeDue = (answeredAt: Date): Date => addMs(answeredAt, NOTICE_MS);

/** What became of the notice to one address: the mail server took it, or refused it for good. */
export type NoticeStatus = 'waiting' | 'taken' | 'refused';

/**
 * Whether somebody was told of a move: one address at least took its notice, and no other may still. Nobody was, when all
 * refused it, or none took it in time. Null: that is not known yet.
 */
export function toldOf(
  notices: readonly NoticeStatus[],
  answeredAt: Date,
  now: Date,
): 'notify' | 'miss' | null {
  const isWaiting = notices.includes('waiting');
  if (notices.includes('taken')) return isWaiting ? null : 'notify';
  return !isWaiting || noticeDue(answeredAt) <= now ? 'miss' : null;
}

/** Whether a held move's hour has come. */
export const isDue = (move: Pick<Move, 'status' | 'releaseAt'>, now: Date): boolean =>
  move.status === 'held' && move.releaseAt !== null && move.releaseAt <= now;

type Held = Pick<Membership, 'role' | 'organisationId' | 'status'>;

/** Who must approve: one of the institution's representatives, or two officers. */
export type Approvers =
  | { readonly kind: 'institution'; readonly organisationId: string }
  | { readonly kind: 'officers' };

/**
 * An institution decides about its own people, but not about its DIR, nor about anybody who has a role elsewhere
 * too, for the whole account moves.
 */
export function approversOf(memberships: readonly Held[]): Approvers {
  const [first, ...others] = memberships.filter(({ status }) => status !== 'ended');
  const here = first?.organisationId ?? null;
  const elsewhere = others.some(({ organisationId }) => organisationId !== here);
  const isDir = memberships.some(({ role, status }) => role === 'dir' && status !== 'ended');
  return here === null || elsewhere || isDir
    ? { kind: 'officers' }
    : { kind: 'institution', organisationId: here };
}

interface Approver {
  readonly personId: string;
  readonly memberships: readonly Held[];
  /** How they, and whoever approved before them, came into the staff. */
  readonly origins: readonly Origin[];
}

type Approvable = Pick<Move, 'personId' | 'status' | 'lapsesAt' | 'approvedBy'>;

/** What this approver's consent would be, or null when it isn't theirs to give; never to themselves (`DOMAIN §1`). */
export function consentOf(
  move: Approvable,
  approvers: Approvers,
  approver: Approver,
  now: Date,
): 'approve' | 'approve_first' | 'confirm' | null {
  if (move.personId === null || move.personId === approver.personId) return null;
  if (!isOpen(move, now) || !represents(approver, approvers)) return null;
  const first = approvers.kind === 'institution' ? 'approve' : 'approve_first';
  if (move.status === 'awaiting_approval' || move.status === 'unreached') return first;
  const isSecond = move.status === 'awaiting_second' || move.status === 'unreached_second';
  if (!isSecond || move.approvedBy === null) return null;
  return noSecond(approver.personId, move.approvedBy, approver.origins, now) === null ? 'confirm' : null;
}

function represents({ memberships }: Pick<Approver, 'memberships'>, approvers: Approvers): boolean {
  const active = memberships.filter(({ status }) => status === 'active');
  if (approvers.kind === 'officers') return active.some(({ role }) => role === 'officer');
  const { organisationId } = approvers;
  return active.some((m) => DIRS.has(m.role) && m.organisationId === organisationId);
}

const DIRS: ReadonlySet<string> = new Set(['dir', 'alternate_dir']);

/** The one person who bears these names; null when there is none, or more than one. */
export function theOne<P extends Names>(people: readonly P[], names: Names): P | null {
  const bearers = people.filter((person) => samePerson(person, names));
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}
