import { sameEmail } from '#kernel/email.ts';
import type { Next, StatusOf, Transitions } from '#kernel/lifecycle.ts';
import { sameNames } from '#kernel/text.ts';
import { POLICIES, type Throttle } from '#kernel/throttle.ts';
import { endOfDayAfter } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';

/** A PIN's life. A slip is never posted; a letter handed over in person needn't have been. */
export const PIN = {
  issued: { post: 'posted', redeem: 'redeemed', expire: 'expired', void: 'void', replace: 'replaced' },
  posted: { redeem: 'redeemed', expire: 'expired', void: 'void', replace: 'replaced' },
  redeemed: {},
  expired: {},
  void: {},
  replaced: {},
} as const satisfies Transitions;

export type PinStatus = StatusOf<typeof PIN>;
export type PinEnd = Next<typeof PIN, 'posted', 'expire' | 'void' | 'replace'>;

/** The statuses in which a PIN can be redeemed. */
export const LIVE = ['issued', 'posted'] as const satisfies readonly PinStatus[];

export type PinKind = 'mailed' | 'slip';

/** How long a PIN is good for (`DOMAIN §6`), a mailed one from its posting on. */
const PIN_DAYS = { mailed: 60, slip: 14 } as const satisfies Readonly<Record<PinKind, number>>;

/** When a PIN ends: with the last day that its letter, its slip and every page print. */
export const expiryOf = (kind: PinKind, from: Date): Date => endOfDayAfter(from, PIN_DAYS[kind]);

/** Who a PIN is for, and what it is good for. */
export interface Grant {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly issuedBy: string | null;
  /** Whose security questions it gives back, which is all that it does then; null for one that grants its role. */
  readonly resetsPersonId: string | null;
}

/** A live PIN; `failures` counts the try under way too. */
export interface LivePin extends Grant {
  readonly id: string;
  /** Who approved what `issuedBy` asked for, where it took two. */
  readonly approvedBy: string | null;
  readonly expiresAt: Date;
  readonly failures: number;
}

export interface Names {
  readonly givenNames: string;
  readonly familyName: string;
}

export interface Holder extends Names {
  readonly id: string;
}

/** What a PIN is typed for. A newcomer and a mover are nobody yet: only the PIN will name them. */
export type Use =
  | { readonly kind: 'enrolment' | 'move' }
  | { readonly kind: 'another-role' | 'reset'; readonly holder: Holder };

/** What somebody typed, and what was found. `pin` is null for an unknown selector. */
export interface Attempt {
  readonly typed: Names;
  readonly use: Use;
  readonly pin: LivePin | null;
  readonly secretMatches: boolean;
  readonly now: Date;
}

/** What comes of a try. The page says the same of all that did not match: whoever guesses learns nothing. */
export type PinDecision =
  | { readonly kind: 'proved'; readonly pin: LivePin }
  | { readonly kind: 'mismatch'; readonly pin: LivePin | null }
  | { readonly kind: 'expired'; readonly pin: LivePin }
  /** They hold it, and issued or approved it themselves: it is told, and costs nothing, for there is nothing to guess. */
  | { readonly kind: 'own'; readonly pin: LivePin }
  /** Tried too often: it is void from now on, and its issuer is told (`SECURITY §3`). */
  | { readonly kind: 'exhausted'; readonly pin: LivePin };

/** Whether somebody holds the PIN they typed: the secret, and each name against its own field (`SECURITY §3`). */
export function enterPin({ typed, use, pin, secretMatches, now }: Attempt): PinDecision {
  if (pin === null) return { kind: 'mismatch', pin };
  if (pin.expiresAt <= now) return { kind: 'expired', pin };
  if (secretMatches && samePerson(typed, pin)) {
    if (serves(pin, use)) return { kind: 'proved', pin };
    if ('holder' in use && isGrantedBy(pin, use.holder)) return { kind: 'own', pin };
  }
  return pin.failures >= MOST_FAILURES ? { kind: 'exhausted', pin } : { kind: 'mismatch', pin };
}

/**
 * Whether a PIN is good for this: one that grants a role does not open an account that is locked, whoever bears the
 * same names, nor does one that was issued to open it grant anything (`SECURITY §4`). A mover proves more besides.
 */
export function serves(pin: LivePin, use: Use): boolean {
  switch (use.kind) {
    case 'enrolment':
      return pin.resetsPersonId === null;
    case 'another-role':
      // A PIN is for the person it names, and nobody grants themselves anything (`DOMAIN §1`).
      return pin.resetsPersonId === null && samePerson(use.holder, pin) && !isGrantedBy(pin, use.holder);
    case 'reset':
      return pin.resetsPersonId === use.holder.id && pin.issuedBy !== use.holder.id;
    case 'move':
      return true;
  }
}

const isGrantedBy = ({ issuedBy, approvedBy }: LivePin, { id }: Holder): boolean =>
  issuedBy === id || approvedBy === id;

/** How often one PIN may be tried in vain, by whomever. */
export const MOST_FAILURES = POLICIES.pin.disableAt;

/** Whether two people bear the same names, as far as names can tell. */
export const samePerson = (one: Names, other: Names): boolean => sameNames(one, other);

/** Somebody by their names and address. */
export interface Somebody extends Names {
  readonly email: string | null;
}

/**
 * Whether two are the same person, as far as names or addresses can tell: nobody decides about themselves (`DOMAIN §1`).
 * The names alone suffice, for it is by them that somebody enrols; a colleague decides about a namesake.
 */
export const isSelf = (one: Somebody, other: Somebody): boolean =>
  samePerson(one, other) || sameEmail(one.email, other.email);

/** What a PIN's hash is bound to, so that it matches in no other row. */
export const pinContext = (id: string): string => `pin:${id}`;

/** All PINs that one credential tries share one count. */
export const pinThrottle = (credentialId: string): string => `pin:${credentialId}`;

/** What a credential may still do after a wrong try. */
export type Patience =
  | { readonly kind: 'left'; readonly tries: number }
  | { readonly kind: 'wait'; readonly until: Date };

export function patienceAfter(counted: Throttle, now: Date): Patience {
  if (counted.blockedUntil !== null && counted.blockedUntil > now)
    return { kind: 'wait', until: counted.blockedUntil };
  const { every } = POLICIES.pinByCredential;
  return { kind: 'left', tries: every - (counted.failures % every) };
}

/** Somebody who may issue a PIN anew. */
export interface Reissuer {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
  readonly role: Role;
}

/**
 * Who is told that a PIN is void: its issuer, as long as they may still issue it anew; then whoever came after them,
 * the representatives themselves or the officers.
 */
export function whomToTell(issuedBy: string | null, reissuers: readonly Reissuer[]): readonly Reissuer[] {
  const issuer = reissuers.find(({ personId }) => personId === issuedBy);
  return issuer ? [issuer] : reissuers.filter(({ role }) => role === 'dir' || role === 'officer');
}
