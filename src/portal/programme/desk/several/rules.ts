import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';

/** What can be done to several requests at once, once they are chosen. */
export type SelectionAct = 'sign' | 'assign' | 'give_back';

/** So many requests are signed at once, at most. */
export const MOST = 5_000;
/** So many of them are shown open before they are signed. */
const SAMPLE = 10;
/** A list of more names than these is folded. */
export const FOLDED = 20;

/** Why a request falls out of what is done to several. */
export type Fallen =
  /** Not within the scope any more of whoever does it: nothing else is said of it. */
  | 'beyond'
  | 'own_file'
  | 'let_in'
  | 'let_in_by'
  | 'revoked'
  | 'over'
  | 'waits'
  | 'asked'
  /** Its student has answered, which is read before anything is signed. */
  | 'answered'
  | 'held'
  | 'moved'
  | 'no_match'
  | 'unproved'
  /** No period of study is on file. */
  | 'no_study'
  | 'not_met'
  /** Of a campus that is not within the scope of whom it is given to. */
  | 'campus'
  | 'their_file';

/** A request that was chosen, as it stands now. */
export interface Standing {
  /** What keeps whoever does it from doing it. */
  readonly bar: Bar | null;
  readonly campusId: string | null;
  readonly status: VerificationStatus;
  readonly holderId: string | null;
  /** Whether a signature waits. */
  readonly pending: boolean;
  readonly consentLives: boolean;
  readonly revision: number;
  /** The revision that it was chosen with. */
  readonly chosenAt: number;
}

/** What a signature of several goes by. */
export interface Signable extends Standing {
  readonly match: Level;
  /** Whether its line takes the proof that is on file. */
  readonly proved: boolean;
  /** Whether a period of study is on file. */
  readonly studied: boolean;
  /** When its student answered what was asked. */
  readonly answeredAt: Date | null;
  readonly outcome: Outcome;
}

/**
 * Why somebody can't sign this together with others, null when they can: only a full match, proved, that meets the rule,
 * held by themselves or by nobody yet (`ENS §5`).
 */
export function fallsOutOfSigning(row: Signable, signerId: string): Fallen | null {
  const fallen = fallsOut(row);
  if (fallen !== null) return fallen;
  if (row.bar !== null) return row.bar;
  if (row.status === 'info_requested') return 'asked';
  if (row.holderId !== null && row.holderId !== signerId) return 'held';
  if (row.revision !== row.chosenAt) return 'moved';
  if (row.answeredAt !== null) return 'answered';
  if (row.match !== 'full') return 'no_match';
  if (!row.studied) return 'no_study';
  if (!row.proved) return 'unproved';
  return row.outcome === 'meets' ? null : 'not_met';
}

/** Whom requests are given to; null campuses are all. */
export interface Assignee {
  readonly campusIds: readonly string[] | null;
}

/** Why a request can't be given to somebody, null when it can: who may hold it is who may see it (`ENS §7`). */
export function fallsOutOfAssigning(
  row: Standing & { readonly theirs: boolean },
  to: Assignee,
): Fallen | null {
  const fallen = fallsOut(row);
  if (fallen !== null) return fallen;
  if (row.theirs) return 'their_file';
  if (row.revision !== row.chosenAt) return 'moved';
  const within = row.campusId === null || to.campusIds === null || to.campusIds.includes(row.campusId);
  return within ? null : 'campus';
}

/** Why a request can't be given back, null when it can: only what somebody holds, and works on. */
export function fallsOutOfGivingBack(row: Standing, holderId: string): Fallen | null {
  const fallen = fallsOut(row);
  if (fallen !== null) return fallen;
  if (row.status === 'info_requested') return 'asked';
  if (row.holderId !== null && row.holderId !== holderId) return 'held';
  return row.holderId === null || row.revision !== row.chosenAt ? 'moved' : null;
}

/** What was chosen as it can be done, and what falls out of it, each with its reason. */
export function sorted<Row>(
  rows: readonly Row[],
  whyOf: (row: Row) => Fallen | null,
): { readonly good: readonly Row[]; readonly fallen: readonly (Row & { readonly why: Fallen })[] } {
  const all = rows.map((row) => ({ row, why: whyOf(row) }));
  return {
    good: all.flatMap(({ row, why }) => (why === null ? [row] : [])),
    fallen: all.flatMap(({ row, why }) => (why === null ? [] : [{ ...row, why }])),
  };
}

/** What stands in the way of anything: one's own file, what is over, and what waits to take effect. */
function fallsOut(row: Standing): Fallen | null {
  if (row.bar === 'own_file') return 'own_file';
  if (!row.consentLives) return 'revoked';
  if (row.pending) return 'waits';
  return ['new', 'in_progress', 'info_requested'].includes(row.status) ? null : 'over';
}

/** A few of many, the same whenever they are drawn for the same purpose, and not the ones on top. */
export const sampleOf = <Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: string,
): readonly Item[] =>
  items
    .map((item) => ({ item, drawn: mixed(seed + item.id) }))
    .toSorted((one, other) => one.drawn - other.drawn)
    .slice(0, SAMPLE)
    .map(({ item }) => item);

/** FNV-1a: spreads well enough for a draw. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
