import type { NominationStatus } from '#portal/joining/nominations/rules.ts';

/** How long something has waited: the ends of the classes, in whole days. */
export const AGES = [7, 21, 60] as const;
export const AGE_CLASSES = ['week', 'weeks', 'months', 'long'] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

export interface Count<K extends string> {
  readonly key: K;
  readonly age: AgeClass;
  readonly count: number;
}

export interface Bar<K extends string> {
  readonly key: K;
  readonly counts: readonly number[];
  readonly total: number;
}

/** One bar for each key, in the order of the keys, its parts in the order of the ages; none is left out. */
export const barsOf = <K extends string>(keys: readonly K[], found: readonly Count<K>[]): Bar<K>[] =>
  keys.map((key) => {
    const counts = AGE_CLASSES.map(
      (age) => found.find((one) => one.key === key && one.age === age)?.count ?? 0,
    );
    return { key, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });

/** Where each part of a bar begins and how wide it is, in hundredths of the longest bar. */
export function partsOf(
  counts: readonly number[],
  longest: number,
): readonly { readonly start: number; readonly width: number }[] {
  let start = 0;
  return counts.map((count) => {
    const width = longest === 0 ? 0 : (count / longest) * 100;
    const part = { start, width };
    start += width;
    return part;
  });
}

/** The statuses that wait for somebody. */
export const SHOWN = [
  'invited',
  'completed',
  'received',
  'returned',
  'approved',
  'pin_issued',
] as const satisfies readonly NominationStatus[];

export type Shown = (typeof SHOWN)[number];

export const LETTER_STATES = ['unposted', 'posted'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
