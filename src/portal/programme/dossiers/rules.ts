import { isDay } from '#kernel/time.ts';
import { type PermitEnd, readNumber } from '#portal/programme/evn/rules.ts';

/** Why an officer opens a file; in words besides. */
export const WHY = ['application', 'complaint', 'audit', 'other'] as const;
export type Why = (typeof WHY)[number];

/** By what a file is looked for. */
export type Key =
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'client'; readonly text: string }
  /** A family name or its beginning, and a day as `YYYY-MM-DD`. */
  | { readonly kind: 'name'; readonly text: string; readonly born: string };

/** What can't be read: what a file is looked for by, or the date of birth that a family name needs. */
type KeyFault = 'what' | 'bornMissing' | 'born';

/** What somebody typed: a request's reference, a number, a client ID, or a family name with the date of birth. */
export function readKey(typed: string, born: string): Key | KeyFault {
  const key = readCode(typed);
  if (key !== null) return key;
  const text = typed.trim();
  if (!/^\P{N}*\p{L}\P{N}*$/u.test(text)) return 'what';
  const day = born.trim();
  if (day === '') return 'bornMissing';
  return isDay(day) ? { kind: 'name', text, born: day } : 'born';
}

function readCode(typed: string): Key | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  const [, first, second] = /^EV([0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z]{4})$/.exec(text) ?? [];
  if (first !== undefined) return { kind: 'reference', text: `EV-${first}-${second}` };
  if (/^\d{8}$/.test(text)) return { kind: 'client', text };
  const number = readNumber(text);
  return number.kind === 'number' ? { kind: 'number', text: number.number } : null;
}

export type SurrenderFault = 'malformed' | 'future' | 'good' | 'none' | 'early' | 'recorded';

/** What became of a permit, and of which day that is. */
interface Recorded {
  readonly what: PermitEnd;
  readonly on: string;
}

/** What a student's numbers in a line have come to. */
interface NumbersStand {
  /** The day on which the last one ended; null where none has. */
  readonly endedOn: string | null;
  /** What became of its permit, where that is on record. */
  readonly permit: Recorded | null;
  /** Whether one is good. */
  readonly isGood: boolean;
}

/**
 * Whether it can be recorded what became of a permit, and of which day; null when it can. It is given back because the number that it went
 * by has ended: before that there is nothing to record, and what was recorded would not count once it ends. It is given
 * back once, and the same day said again says nothing new.
 */
export function judgeSurrender(
  { what, on }: Recorded,
  today: string,
  { endedOn, permit, isGood }: NumbersStand,
): SurrenderFault | null {
  if (!isDay(on)) return 'malformed';
  if (on > today) return 'future';
  if (endedOn === null) return isGood ? 'good' : 'none';
  if (permit !== null) return permit.on === on && permit.what === what ? null : 'recorded';
  return on < endedOn ? 'early' : null;
}
