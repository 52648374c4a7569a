import { readNumber } from '#portal/programme/evn/rules.ts';
import { type VerificationStatus, verificationLifecycle } from '#portal/programme/verifications/rules.ts';

/** What somebody looks for among their institution's students. */
export type Search =
  | { readonly kind: 'nothing' | 'short' }
  /** A number that the department knows; to look for it is to read a file (`ENS §8`). */
  | { readonly kind: 'evn'; readonly text: string }
  /** Eight digits: a client ID, or a student number that looks like one. */
  | { readonly kind: 'client'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

/** Characters that a name or a student number is looked for by, at least. */
const SHORTEST = 2;

export function readSearch(typed: string): Search {
  const text = typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: 'nothing' };
  if (Array.from(text).length < SHORTEST) return { kind: 'short' };
  const number = readNumber(text);
  if (number.kind === 'number') return { kind: 'evn', text: number.number };
  const digits = text.replaceAll(/[\s\p{Pd}]/gu, '');
  return /^\d{8}$/.test(digits) ? { kind: 'client', text: digits } : { kind: 'words', text };
}

/** Whether finding somebody by it is a reading of their file. */
export const isReading = ({ kind }: Search): boolean => kind === 'evn' || kind === 'client';

export const readStatus = (typed: string | undefined): VerificationStatus | null =>
  STATUSES.find((status) => status === typed) ?? null;

/** By which students are looked for: what revoked consent shuts to their institution is found by nothing (`ENS §7`). */
export const STATUSES = (Object.keys(verificationLifecycle) as readonly VerificationStatus[]).filter(
  (status) => status !== 'consent_revoked',
);

interface Asked {
  readonly search: Search;
  readonly status: VerificationStatus | null;
  readonly campusId: string | null;
}

/** Whoever chooses a status or a campus asks for all of it; an empty form asks for nothing. */
export const isAsked = ({ search, status, campusId }: Asked): boolean =>
  search.kind === 'nothing' ? status !== null || campusId !== null : search.kind !== 'short';
