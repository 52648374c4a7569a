import { fold } from '#kernel/fold.ts';
import { isDay } from '#kernel/time.ts';
import type { Load, ProgrammeKind, Standing } from '#portal/programme/eligibility/study/rules.ts';

/** A student as an institution has them on file. */
export interface RosterPerson {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string | null;
  readonly clientId: string | null;
  readonly email: string | null;
  readonly programme: string;
  /** Whether it only repeats what the student said, compared with records elsewhere: it matches nothing. */
  readonly asClaimed: boolean;
}

/** A period as it is on file; days are Ottawa's, both included. */
export interface StudyPeriod extends PeriodEntry {
  readonly id: string;
}

/** A period as it is typed. */
export interface PeriodEntry {
  readonly from: string;
  readonly to: string;
  readonly load: Load;
  readonly standing: Standing;
  readonly kind: ProgrammeKind;
  /** The code of the institution's programme; empty where only its kind is known. */
  readonly programme: string;
}

/** What a number is found by: small letters, no spaces, no hyphens. */
export const numberKey = (studentNumber: string): string =>
  fold(studentNumber).replaceAll(/[\s\p{Pd}]/gu, '');

/** The keys under which a number may stand: sheets lose the zeros in front. */
export function numberKeys(studentNumber: string): readonly string[] {
  const key = numberKey(studentNumber);
  const bare = key.replace(/^0+(?=.)/, '');
  return bare === key ? [key] : [key, bare];
}

export type PeriodFault = 'from' | 'to' | 'order' | 'overlaps' | 'long';

/** A period of study may last so many days at most. */
const LONGEST = 3 * 366;

/** What is wrong with each of these periods, by their place; of two that overlap, the later one is named. */
export function judgePeriods(entries: readonly PeriodEntry[]): ReadonlyMap<number, PeriodFault> {
  const faults = new Map<number, PeriodFault>();
  entries.forEach((entry, at) => {
    const fault = judgePeriod(entry) ?? (overlapsEarlier(entries, at, faults) ? 'overlaps' : null);
    if (fault !== null) faults.set(at, fault);
  });
  return faults;
}

function judgePeriod({ from, to }: PeriodEntry): PeriodFault | null {
  if (!isDay(from)) return 'from';
  if (!isDay(to)) return 'to';
  if (to < from) return 'order';
  return Date.parse(to) - Date.parse(from) > LONGEST * 86_400_000 ? 'long' : null;
}

const overlapsEarlier = (
  entries: readonly PeriodEntry[],
  at: number,
  faults: ReadonlyMap<number, PeriodFault>,
): boolean => {
  const entry = entries[at];
  return entries
    .slice(0, at)
    .some(
      (other, index) =>
        entry !== undefined && !faults.has(index) && other.from <= entry.to && other.to >= entry.from,
    );
};

/** Whether two lists of periods say the same, in whatever order. */
export const samePeriods = (one: readonly PeriodEntry[], other: readonly PeriodEntry[]): boolean =>
  one.length === other.length && textOf(one) === textOf(other);

const textOf = (entries: readonly PeriodEntry[]): string =>
  entries
    .map(({ from, to, load, standing, kind, programme }) =>
      [from, to, load, standing, kind, programme].join(' '),
    )
    .toSorted()
    .join('\n');
