import { addDays, daysBetween, isDay, isOver } from '#kernel/time.ts';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';

/**
 * Days between the announcement and the last day, or more. Whoever must move with an approval has 14 days for it, and
 * a PIN by registered mail takes about as long; the first reminder falls on the 30th day too.
 */
export const NOTICE_DAYS = 30;
/** A day further off than this is taken for a slip of the hand. */
export const FURTHEST_DAYS = 3 * 366;
/** Characters of a reason, in each language. */
export const LONGEST_REASON = 300;
/** Days before the last one on which those who have nothing else are reminded. */
const REMINDERS = [30, 7, 1] as const;

export type InBoth = Readonly<Record<Locale, string>>;

/** An announcement that a door closes after a day. */
export interface Retirement {
  readonly id: string;
  readonly door: string;
  /** A day in Ottawa, the last on which the door can be used. */
  readonly lastDay: string;
  /** Shown to people; empty in both languages, or in none. */
  readonly reason: InBoth;
  readonly revision: number;
}

/** What a person at the Log In page finds of a door. */
export type DoorState =
  | { readonly kind: 'open' }
  | { readonly kind: 'retiring' | 'closed'; readonly lastDay: string; readonly reason: InBoth };

export function stateOf(retirement: Retirement | undefined, now: Date): DoorState {
  if (retirement === undefined) return { kind: 'open' };
  const { lastDay, reason } = retirement;
  return { kind: isOver(lastDay, now) ? 'closed' : 'retiring', lastDay, reason };
}

/** One of the configured doors, and who vouches behind it. */
interface Doorway {
  readonly key: string;
  readonly issuer: string;
}

/** The issuers whose credentials go on working whatever was announced, and without the door named, if any. */
export const lastingIssuers = (
  doors: readonly Doorway[],
  retirements: readonly Retirement[],
  without?: string,
): readonly string[] => [
  ...new Set(
    doors
      .filter(({ key }) => key !== without && !retirements.some(({ door }) => door === key))
      .map(({ issuer }) => issuer),
  ),
];

/** Whether people can still come in when this door is closed: another one must be open without an end. */
export const mayRetire = (
  doors: readonly Doorway[],
  retirements: readonly Retirement[],
  key: string,
): boolean => doors.some((other) => other.key !== key && !retirements.some(({ door }) => door === other.key));

/** The administrators by name, when none of them could come in any more; nobody, while one can. */
export const shutOut = (
  administrators: readonly { readonly name: string; readonly lasts: boolean }[],
): readonly string[] =>
  administrators.some(({ lasts }) => lasts) ? [] : administrators.map(({ name }) => name);

/** The first day that may be chosen: with due notice, or later than what people were told. */
export function earliestDay(current: Retirement | undefined, today: string): string {
  const noticed = addDays(today, NOTICE_DAYS);
  if (current === undefined || current.lastDay >= noticed) return noticed;
  return current.lastDay > today ? current.lastDay : today;
}

type DayFault = 'missing' | 'malformed' | 'early' | 'far';

type ChosenDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'faulty'; readonly fault: DayFault };

/** The last day as typed, `YYYY-MM-DD`. */
export function readLastDay(typed: string, current: Retirement | undefined, today: string): ChosenDay {
  const day = typed.trim();
  if (day === '') return { kind: 'faulty', fault: 'missing' };
  if (!isDay(day)) return { kind: 'faulty', fault: 'malformed' };
  // What was announced already may stay, however near it has come.
  if (day === current?.lastDay) return { kind: 'day', day };
  if (day < earliestDay(current, today)) return { kind: 'faulty', fault: 'early' };
  return daysBetween(today, day) > FURTHEST_DAYS ? { kind: 'faulty', fault: 'far' } : { kind: 'day', day };
}

/** What a new announcement does to the one that stands. */
type Change = 'announce' | 'move' | 'revise' | 'nothing';

export function changeOf(
  current: Retirement | undefined,
  next: Pick<Retirement, 'lastDay' | 'reason'>,
): Change {
  if (current === undefined) return 'announce';
  if (current.lastDay !== next.lastDay) return 'move';
  const same = current.reason.en === next.reason.en && current.reason.fr === next.reason.fr;
  return same ? 'nothing' : 'revise';
}

/** What is said about one announcement, each thing once: it was made, and its last day is near. */
export interface Warnings {
  readonly announced: string;
  /** The last reminder whose day has come; null before the first. */
  readonly reminder: string | null;
}

/** What is due to be said today; nothing once the last day is over. A reminder that was slept through is not made up for. */
export function warningsOf({ id, door, lastDay }: Retirement, now: Date): Warnings | null {
  if (isOver(lastDay, now)) return null;
  const left = daysBetween(isoDate(now), lastDay);
  const due = REMINDERS.filter((days) => left <= days).at(-1);
  const about = `door:${door}:${id}`;
  return { announced: announcedKind({ id, door }), reminder: due === undefined ? null : `${about}:${due}` };
}

/** By what it is known that somebody was told of an announcement. */
export const announcedKind = ({ id, door }: Pick<Retirement, 'id' | 'door'>): string =>
  `door:${door}:${id}:announced`;

/** By what it is known that somebody was told that a door stays after all. */
export const keptKind = ({ id, door }: Pick<Retirement, 'id' | 'door'>): string => `door:${door}:${id}:kept`;

/** What somebody with a session is told: of their only credentials, or of the one they came with. */
interface OwnWarning {
  /** Whether nothing that they have goes on working. */
  readonly only: boolean;
  /** The doors, by key, that it is about. */
  readonly doors: readonly string[];
}

/** What to say to a person with these credentials, who came through a door; null where nothing closes for them. */
export function ownWarning(
  doors: readonly Doorway[],
  retirements: readonly Retirement[],
  own: { readonly issuers: readonly string[]; readonly door: string | undefined },
): OwnWarning | null {
  const lasting = lastingIssuers(doors, retirements);
  const only = own.issuers.length > 0 && !own.issuers.some((issuer) => lasting.includes(issuer));
  const ending = doors.filter(
    ({ key, issuer }) => own.issuers.includes(issuer) && retirements.some(({ door }) => door === key),
  );
  const about = only ? ending : ending.filter(({ key }) => key === own.door);
  return about.length === 0 ? null : { only, doors: about.map(({ key }) => key) };
}
