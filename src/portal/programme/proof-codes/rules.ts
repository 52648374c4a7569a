import { addMs, days, minutes } from '#kernel/time.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';

/** A code is good for so long, and for so many tries; a student is sent so many in a day. */
export const GOOD_MS = minutes(15);
export const TRIES = 5;
const A_DAY = 3;
/** A mail that is not on its way by then is not sent any more. */
const LATE_MS = minutes(60);
/** Days after which an address counts also for whoever wrote it. */
const OWN_DAYS = 7;

/** An address as an institution has it on record. */
export interface Address {
  readonly email: string;
  readonly by: string | null;
  readonly at: Date;
}

export type SendFault = 'not_taken' | 'no_match' | 'no_address' | 'own_address' | 'too_many';

interface Sending {
  readonly rule: Pick<LineRule, 'proof'>;
  readonly match: Level;
  readonly address: Address | null;
  /** Codes of the same student within the last day. */
  readonly sent: number;
  readonly byId: string;
  readonly now: Date;
}

/** Why no code can be sent; null when one can (`ENS §4`). */
export function judgeSending({ rule, match, address, sent, byId, now }: Sending): SendFault | null {
  if (!rule.proof.first.includes('code')) return 'not_taken';
  if (match !== 'full') return 'no_match';
  if (address === null) return 'no_address';
  if (isOwnAddress(address, byId, now)) return 'own_address';
  return sent >= A_DAY ? 'too_many' : null;
}

/** Whether somebody wrote an address so lately that a code sent there proves nothing to them. */
export const isOwnAddress = ({ by, at }: Pick<Address, 'by' | 'at'>, personId: string, when: Date): boolean =>
  by === personId && addMs(at, days(OWN_DAYS)) > when;

/** A code as it is kept. */
export interface ProofCode {
  readonly id: string;
  readonly askedAt: Date;
  readonly sentAt: Date | null;
  readonly tries: number;
  readonly usedAt: Date | null;
}

/** Where a code stands: about to be sent, good to be typed, or over. */
export function stateOf({ askedAt, sentAt, tries, usedAt }: ProofCode, now: Date): 'due' | 'good' | 'over' {
  if (usedAt !== null || tries >= TRIES) return 'over';
  if (sentAt === null) return addMs(askedAt, LATE_MS) > now ? 'due' : 'over';
  return goodUntil(sentAt) > now ? 'good' : 'over';
}

export const goodUntil = (sentAt: Date): Date => addMs(sentAt, GOOD_MS);

type Typed = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'missing' | 'malformed' };

/** What somebody meant by what they typed; spaces and hyphens come along, and what can't be a code costs no try. */
export function readCode(typed: string): Typed {
  const code = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (code === '') return { kind: 'missing' };
  return /^\d{6}$/.test(code) ? { kind: 'code', code } : { kind: 'malformed' };
}
