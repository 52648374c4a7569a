import { readEmail } from '#kernel/email.ts';
import { judgeName, type Named, settleNames } from '#kernel/names.ts';
import { isDay } from '#kernel/time.ts';

/** Who a student is, as their study permit has it. */
export interface Student extends Named {
  readonly personId: string;
  /** Eight digits, zeros in front included. */
  readonly clientId: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  readonly formerNames: readonly string[];
}

/** What a student says of themselves before they are a person here. */
export interface Details extends Pick<Student, 'givenNames' | 'familyName' | 'clientId' | 'dateOfBirth'> {
  readonly email: string | null;
}

/** The same as it was typed. */
export interface TypedDetails extends Named {
  readonly oneName: boolean;
  readonly dateOfBirth: string;
  readonly clientId: string;
  readonly email: string;
}

export type DetailFault =
  | { readonly field: 'givenNames' | 'familyName'; readonly fault: 'missing' | 'characters' | 'mixed' }
  /** Two names were typed where the box says that there is one. */
  | { readonly field: 'oneName'; readonly fault: 'two' }
  | { readonly field: 'dateOfBirth'; readonly fault: 'missing' | 'noDay' | 'future' | 'age' }
  | { readonly field: 'clientId'; readonly fault: 'missing' | 'digits' }
  | { readonly field: 'email'; readonly fault: 'malformed' };

type JudgedDetails =
  | { readonly kind: 'good'; readonly details: Details }
  | { readonly kind: 'faulty'; readonly faults: readonly DetailFault[] };

/** Whether this can be a student's details, and as what they are kept; `today` is Ottawa's calendar day. */
export function judgeDetails(typed: TypedDetails, today: string): JudgedDetails {
  const names = settleNames(typed, typed.oneName);
  const dateOfBirth = readDate(typed.dateOfBirth);
  const clientId = readClientId(typed.clientId);
  const email = typed.email.trim() === '' ? null : readEmail(typed.email);
  const faults: DetailFault[] = [
    ...nameFaults(names, typed.oneName),
    ...birthFaults(dateOfBirth, today),
    ...clientIdFaults(clientId),
  ];
  if (email === null && typed.email.trim() !== '') faults.push({ field: 'email', fault: 'malformed' });
  return faults.length > 0
    ? { kind: 'faulty', faults }
    : { kind: 'good', details: { ...names, dateOfBirth, clientId, email } };
}

/** '1990-••-••': whose it is recognises it, and nobody else learns it. */
export const maskBirth = (dateOfBirth: string): string => `${dateOfBirth.slice(0, 4)}-••-••`;

/** Ages between which somebody may be a student here. */
const YOUNGEST = 10;
const OLDEST = 110;

/** By the rule of nominations: who has one name only ticks the box, and it is the family name. */
function nameFaults({ givenNames, familyName }: Named, oneName: boolean): DetailFault[] {
  const isOne = oneName && givenNames === '';
  const fields = isOne ? (['familyName'] as const) : (['givenNames', 'familyName'] as const);
  const faults = fields.flatMap((field): DetailFault[] => {
    const fault = judgeName(field === 'givenNames' ? givenNames : familyName);
    return fault === null ? [] : [{ field, fault }];
  });
  return oneName && !isOne ? [{ field: 'oneName', fault: 'two' }, ...faults] : faults;
}

/** A day in the order of the permit, with spaces, hyphens, slashes, stops or nothing between its numbers. */
export function readDate(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:[\s\p{Pd}/.]+(\d{1,2})[\s\p{Pd}/.]+(\d{1,2}))$/u.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function birthFaults(day: string, today: string): DetailFault[] {
  const fault = birthFault(day, today);
  return fault === null ? [] : [{ field: 'dateOfBirth', fault }];
}

function birthFault(day: string, today: string): 'missing' | 'noDay' | 'future' | 'age' | null {
  if (day === '') return 'missing';
  if (!isDay(day)) return 'noDay';
  if (day > today) return 'future';
  const age = ageOn(day, today);
  return age < YOUNGEST || age > OLDEST ? 'age' : null;
}

/** Full years; whoever was born on February 29 is a year older on March 1 of other years. */
function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The digits, as people group them with spaces and hyphens. */
export const readClientId = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');

function clientIdFaults(clientId: string): DetailFault[] {
  if (clientId === '') return [{ field: 'clientId', fault: 'missing' }];
  return /^\d{8}$/.test(clientId) ? [] : [{ field: 'clientId', fault: 'digits' }];
}
