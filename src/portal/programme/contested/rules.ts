import type { StatusOf, Transitions } from '#kernel/lifecycle.ts';
import { addMs, days, hours } from '#kernel/time.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';

/**
 * The life of what somebody finds of a record that two people claim (`ENS §4`). A second person of the institution
 * confirms it; what takes something from whoever was proved is held for a day, in which they can object: whether it
 * passes to their new account or ends.
 */
export const FINDING = {
  found: {
    confirm: 'applied',
    hold: 'held',
    refuse: 'refused',
    withdraw: 'withdrawn',
    overtake: 'overtaken',
  },
  held: { pass: 'applied', object: 'objected', overtake: 'overtaken' },
  applied: {},
  refused: {},
  withdrawn: {},
  objected: {},
  overtaken: {},
} as const satisfies Transitions;

export type FindingStatus = StatusOf<typeof FINDING>;

/** Whose the record is: the one’s who was proved, the later one’s, or both are one person. */
export const KINDS = ['proved_holds', 'later_holds', 'same_person'] as const;
export type Kind = (typeof KINDS)[number];

/** Hours in which either account can object before anything passes. */
const HOLD_HOURS = 24;

/** Days for which the home page of both accounts tells what became of it. */
const TOLD_DAYS = 30;

export const passesAt = (confirmedAt: Date): Date => addMs(confirmedAt, hours(HOLD_HOURS));

export const toldSince = (now: Date): Date => addMs(now, -days(TOLD_DAYS));

/** What becomes of a finding once it is confirmed: a later claim alone is refused at once. */
export const afterConfirming = (kind: Kind): Extract<FindingStatus, 'held' | 'applied'> =>
  kind === 'proved_holds' ? FINDING.found.confirm : FINDING.found.hold;

/** Why somebody is no second person to whoever found it: as everywhere, or one lately let the other into their account. */
export type NoSecondHere = NoSecond | { readonly kind: 'let_in' };

/** What somebody may do about a record that two people claim. */
export type Part =
  /** Finds whose it is. */
  | { readonly kind: 'finds' }
  /** Found it, and may withdraw that. */
  | { readonly kind: 'own' }
  /** Confirms or refuses what another found. */
  | { readonly kind: 'seconds' }
  | { readonly kind: 'reads' }
  | { readonly kind: 'barred'; readonly bar: Bar }
  | { readonly kind: 'no_second'; readonly why: NoSecondHere };

interface Before {
  /** Whether the record is still claimed by two, and the later request open. */
  readonly stands: boolean;
  readonly represents: boolean;
  /** Why they may not decide about one of the two: it may be they themselves, or somebody whom they let in. */
  readonly bar: Bar | null;
  readonly live: { readonly status: FindingStatus; readonly foundBy: string } | null;
  readonly noSecond: NoSecondHere | null;
}

/** What a person of the institution may do: representatives find, anybody else of its desk confirms (`ENS §4`). */
export function partOf({ stands, represents, bar, live, noSecond }: Before, personId: string): Part {
  if (live?.status === 'found' && live.foundBy === personId) return { kind: 'own' };
  if (!stands || live?.status === 'held') return { kind: 'reads' };
  if (bar !== null) return { kind: 'barred', bar };
  if (live === null) return { kind: represents ? 'finds' : 'reads' };
  return noSecond === null ? { kind: 'seconds' } : { kind: 'no_second', why: noSecond };
}

/** As both places and their consents stand when what was found is to take effect. */
interface Standing {
  /** Whether the later account's place there is still its own, and not over. */
  readonly laterLives: boolean;
  /** Whether the proved place still belongs to the account that it was found with, and its proof counts. */
  readonly provedHolds: boolean;
  /** Whether either account has revoked a consent there since it was confirmed. */
  readonly revoked: boolean;
}

/**
 * Whether what was held for a day may take effect: an account that revoked its consent meanwhile has said that nothing
 * shall pass to another. It does not keep a record by that which is another person's.
 */
export const mayPass = (kind: Kind, { laterLives, provedHolds, revoked }: Standing): boolean =>
  laterLives && provedHolds && (kind !== 'same_person' || !revoked);

/** What both accounts have in one line at the institution: requests that live, and the consent that does. */
interface InLine {
  readonly proved: { readonly live: readonly string[]; readonly consent: string | null };
  readonly later: { readonly live: readonly string[]; readonly consent: string | null };
}

interface Merged {
  /** Requests of the later account that are closed, since one of the other's lives. */
  readonly closing: readonly string[];
  /** Requests of the later account that go on at the place that passes. */
  readonly goingOn: readonly string[];
  /** The consent that ends, since the other takes its place. */
  readonly ending: string | null;
}

/**
 * How one account's requests and consent join the other's: one request lives in a line at an institution, and one
 * consent. What was begun by whoever was proved goes before; where nothing of theirs lives, the later request goes on.
 */
export function merge({ proved, later }: InLine): Merged {
  const closes = proved.live.length > 0;
  const both = proved.consent !== null && later.consent !== null;
  return {
    closing: closes ? later.live : [],
    goingOn: closes ? [] : later.live,
    ending: both ? (closes ? later.consent : proved.consent) : null,
  };
}
