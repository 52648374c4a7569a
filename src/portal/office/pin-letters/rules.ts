import { ID } from '#kernel/ids.ts';
import { minutes } from '#kernel/time.ts';

/** As many letters as one file may hold. */
export const MOST_IN_RUN = 500;

export type NumberFault = 'missing' | 'malformed' | 'check';

/** A registered-mail number as it stands on the receipt, without its spaces; an international one is checked (UPU S10). */
export function readRegisteredNumber(
  typed: string,
):
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'faulty'; readonly fault: NumberFault } {
  const number = typed.replace(/[\s-]+/g, '').toUpperCase();
  if (number === '') return { kind: 'faulty', fault: 'missing' };
  if (!/^[A-Z0-9]{8,30}$/.test(number) || !/\d{6}/.test(number))
    return { kind: 'faulty', fault: 'malformed' };
  const digits = /^[A-Z]{2}(\d{9})[A-Z]{2}$/.exec(number)?.[1];
  if (digits !== undefined && !checks(digits)) return { kind: 'faulty', fault: 'check' };
  return { kind: 'number', number };
}

/** The field in which the number of a letter is typed among many. */
export const numberField = (pinId: string): string => `number-${pinId}`;

const NUMBER_FIELD = new RegExp(`^${numberField(`(${ID})`)}$`);

/** The numbers that were typed among many letters, by the PINs of the letters; whoever left a field empty posts it later. */
export function readNumbers(fields: readonly (readonly [name: string, typed: string])[]): {
  readonly numbers: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, NumberFault | 'twice'>;
} {
  const numbers = new Map<string, string>();
  const faults = new Map<string, NumberFault | 'twice'>();
  for (const [field, typed] of fields) {
    const [, pinId] = NUMBER_FIELD.exec(field) ?? [];
    const read = readRegisteredNumber(typed);
    if (pinId === undefined || (read.kind === 'faulty' && read.fault === 'missing')) continue;
    if (read.kind === 'faulty') faults.set(pinId, read.fault);
    else if ([...numbers.values()].includes(read.number)) faults.set(pinId, 'twice');
    else numbers.set(pinId, read.number);
  }
  return { numbers, faults };
}

/** The ninth digit follows from the eight before it (UPU S10 §6.3). */
function checks(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = 11 - (sum % 11);
  return Number(digits[8]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

export const AFTERWARDS = ['keep', 'withdraw'] as const;

/** What becomes of a nomination whose PIN is made void: another letter can be printed, or it ends. */
export type Afterwards = (typeof AFTERWARDS)[number];

/** How far a run of letters has come. */
export type RunState = 'waiting' | 'printing' | 'ended' | 'broken_off';

/** After so long without another letter a run was broken off: whoever wrote it can't say so any more. */
const STILL_MS = minutes(5);

/** Told from what the run itself leaves, so that it is the same in every process, and after a stop of them all. */
export function runState(
  { startedAt, stampedAt, endedAt }: Readonly<Record<'startedAt' | 'stampedAt' | 'endedAt', Date | null>>,
  now: Date,
): RunState {
  if (endedAt !== null) return 'ended';
  if (startedAt === null) return 'waiting';
  return now.getTime() - (stampedAt ?? startedAt).getTime() < STILL_MS ? 'printing' : 'broken_off';
}
