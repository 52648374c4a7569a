import { sameName } from '#kernel/text.ts';
import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { minutes } from '#kernel/time.ts';

/** The order-10 quasigroup of Damm, as published: every single wrong digit and every swap of neighbours is caught. */
const TABLE = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** What is left of a row of digits; 0 for one that ends with its check digit. */
const damm = (digits: string): number =>
  [...digits].reduce((left, digit) => TABLE[left]?.[Number(digit)] ?? 0, 0);

/** The first nine digits of a number, of which the first is not 0: so many there are of them. */
export const STEMS = { from: 100_000_000, to: 999_999_999 } as const;

/** A number of ten digits from its first nine (`ENS §6`). */
export const numberOf = (stem: number): string => `${stem}${damm(String(stem))}`;

export type NumberRead =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'empty' }
  /** Not ten digits, or begun with 0. */
  | { readonly kind: 'malformed' }
  /** Ten digits, one of them mistyped. */
  | { readonly kind: 'mistyped' };

/** The number that somebody typed, with or without spaces and hyphens. */
export function readNumber(typed: string): NumberRead {
  const digits = typed.replaceAll(/[\s\p{Pd}]/gu, '');
  if (digits === '') return { kind: 'empty' };
  if (!/^[1-9]\d{9}$/.test(digits)) return { kind: 'malformed' };
  return damm(digits) === 0 ? { kind: 'number', number: digits } : { kind: 'mistyped' };
}

/** `371 900 0429`, as it is shown, with spaces that don't break. */
export const showNumber = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1\u00a0$2\u00a0$3');

/** Checks by one officer that find nothing, before they wait for a minute. */
export const CHECKS = {
  every: 30,
  firstBlockMs: minutes(1),
  maxBlockMs: minutes(1),
} as const satisfies ThrottlePolicy;

/** Whether a second fact is a student's: their family name, which is the only one of some, or their client ID. */
export function isTheirs(
  second: string,
  student: { readonly familyName: string; readonly clientId: string },
): boolean {
  const digits = second.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');
  return digits === student.clientId || sameName(second, student.familyName);
}

/** What became of a number. */
export type NumberStatus = 'live' | 'void' | 'superseded';

/** What became of the permit of a number that has ended; either lifts that eligibility was lost. */
export const PERMIT_ENDS = ['given_back', 'never_given'] as const;
export type PermitEnd = (typeof PERMIT_ENDS)[number];
