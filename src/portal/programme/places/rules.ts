import type { StatusOf, Transitions } from '#kernel/lifecycle.ts';
import { sameName, sameNames } from '#kernel/text.ts';
import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { addMs, days } from '#kernel/time.ts';
import { numberKey, numberKeys, type RosterPerson } from '#portal/programme/roster/rules.ts';

/** The life of a place: claimed by a student, matched with the institution's own record, ended or refused. */
export const placeLifecycle = {
  claimed: { match: 'matched', end: 'ended', refuse: 'refused' },
  matched: { end: 'ended', refuse: 'refused' },
  ended: {},
  refused: {},
} as const satisfies Transitions;

export type PlaceStatus = StatusOf<typeof placeLifecycle>;

/** Whether a place is not over. */
export const isLive = ({ status }: { readonly status: PlaceStatus }): boolean =>
  status === 'claimed' || status === 'matched';

/** How a student was proved to be the one of the institution's record (`ENS §4`). */
export const PROOFS = ['roster', 'code', 'seen'] as const;
export type Proof = 'none' | (typeof PROOFS)[number];

/** Places that one student may have at once, and claims that they may make in so many days. */
const LIVE_PLACES = 3;
export const CLAIMS = { most: 5, days: 30 } as const;

/** Institutions that could not find a student within so many days, after which the student names none for as long. */
const REFUSALS = { most: 2, days: 30 } as const;

/** Claims that are taken from one network in a day, however many students are behind it. */
export const NETWORK = {
  every: 20,
  firstBlockMs: days(1),
  maxBlockMs: days(1),
} as const satisfies ThrottlePolicy;

/** A student's own word. */
export interface Claimed {
  readonly studentNumber: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly formerNames: readonly string[];
  readonly dateOfBirth: string;
  readonly clientId: string;
}

export type Compared = 'same' | 'differs' | 'unknown';
export type Level = 'full' | 'near' | 'none';

/** The student's word beside the institution's record, field by field. */
export interface Match {
  readonly level: Level;
  readonly fields: {
    readonly number: Compared;
    readonly familyName: Compared;
    readonly givenNames: Compared;
    readonly dateOfBirth: Compared;
    readonly clientId: Compared;
  };
}

/** Compares what a student said with what their institution has under that number (`ENS §4`); advice, and no proof. */
export function matchFields(claimed: Claimed, held: RosterPerson | null): Match {
  if (held === null || held.asClaimed) return { level: 'none', fields: { ...UNKNOWN, number: 'unknown' } };
  const fields = {
    number: compared(
      numberKeys(claimed.studentNumber).some((key) => numberKeys(held.studentNumber).includes(key)),
    ),
    ...namesOf(claimed, held),
    dateOfBirth: held.dateOfBirth === null ? 'unknown' : compared(held.dateOfBirth === claimed.dateOfBirth),
    clientId: held.clientId === null ? 'unknown' : compared(held.clientId === claimed.clientId),
  } as const;
  return { level: levelOf(fields), fields };
}

/** Whether two numbers are written alike but for zeros in front: said, and never mended silently. */
export const lostZeros = (claimed: string, held: string): boolean =>
  numberKey(claimed) !== numberKey(held) && numberKeys(claimed).includes(numberKey(held));

const UNKNOWN = {
  familyName: 'unknown',
  givenNames: 'unknown',
  dateOfBirth: 'unknown',
  clientId: 'unknown',
} as const;

/** Also in each other's place, since forms are filled in so; and by a family name of before. */
function namesOf(claimed: Claimed, held: RosterPerson): Pick<Match['fields'], 'familyName' | 'givenNames'> {
  const swapped = { givenNames: held.familyName, familyName: held.givenNames };
  if (sameNames(claimed, held) || sameNames(claimed, swapped))
    return { familyName: 'same', givenNames: 'same' };
  const former = claimed.formerNames.some((name) => sameName(name, held.familyName));
  return {
    familyName: compared(former || sameName(claimed.familyName, held.familyName)),
    givenNames: compared(sameName(claimed.givenNames, held.givenNames)),
  };
}

/** Full is all of it, with the client ID where one is held; near is the number and two more. */
function levelOf({ number, familyName, givenNames, dateOfBirth, clientId }: Match['fields']): Level {
  if (number !== 'same') return 'none';
  const three = [familyName, givenNames, dateOfBirth];
  if (three.every((one) => one === 'same') && clientId !== 'differs') return 'full';
  return [...three, clientId].filter((one) => one === 'same').length >= 2 ? 'near' : 'none';
}

const compared = (same: boolean): Compared => (same ? 'same' : 'differs');

/**
 * Until when a student names no further institution, because two did not find them; null where they may. `refusals` are
 * those of their places, the latest first.
 */
export function stoppedUntil(refusals: readonly Date[], now: Date): Date | null {
  const [latest] = refusals;
  const first = refusals[REFUSALS.most - 1];
  if (latest === undefined || first === undefined) return null;
  const until = addMs(latest, days(REFUSALS.days));
  return addMs(first, days(REFUSALS.days)) > latest && until > now ? until : null;
}

/** So many in so many days. */
interface Limit {
  readonly most: number;
  readonly days: number;
}

/** Until when a limit takes nothing more, by what it took, the latest first; null where there is room. */
export function fullUntil(taken: readonly Date[], limit: Limit, now: Date): Date | null {
  const oldest = taken[limit.most - 1];
  const until = oldest === undefined ? null : addMs(oldest, days(limit.days));
  return until !== null && until > now ? until : null;
}

/** Why a student can't claim one more place. */
export type NotClaimed =
  | { readonly kind: 'too_many' | 'known' }
  | { readonly kind: 'too_often'; readonly until: Date };

/** Why a student can't claim one more place, with those that live and until when their claims are full; null when they can. */
export function judgeClaim(
  live: readonly { readonly organisationId: string }[],
  full: Date | null,
  organisationId: string,
): NotClaimed | null {
  if (live.some((place) => place.organisationId === organisationId)) return { kind: 'known' };
  if (live.length >= LIVE_PLACES) return { kind: 'too_many' };
  return full === null ? null : { kind: 'too_often', until: full };
}

/** Why the details of a place can't be changed: a request goes by them, or the institution proved the student by them. */
export type ChangeFault = 'under_way' | 'proved';

/** Whether a student can mend the details of their place themselves; null when they can (`ENS §4`). */
export function judgeChange({
  proof,
  hasLive,
}: {
  readonly proof: Proof;
  readonly hasLive: boolean;
}): ChangeFault | null {
  if (hasLive) return 'under_way';
  return proof === 'none' ? null : 'proved';
}
