import { holdsCode } from '#kernel/codes.ts';
import { readEmail } from '#kernel/email.ts';
import type { StatusOf, Transitions } from '#kernel/lifecycle.ts';
import { isPhone } from '#kernel/phone.ts';
import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { addMs, days, hours } from '#kernel/time.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';

/** The life of a message to whoever helps; passed on to the office, it is as new. */
export const HELP = { new: { pass: 'new', answer: 'answered' }, answered: {} } as const satisfies Transitions;

export type HelpStatus = StatusOf<typeof HELP>;

/** What somebody who needs help wrote, and how they are reached. */
export interface HelpAsked {
  /** Whose coordinator is asked; null for the office. */
  readonly jurisdiction: Jurisdiction | null;
  readonly words: string;
  /** An e-mail address or a telephone number. */
  readonly reach: string;
  /** The reference of what went wrong. */
  readonly correlation: string | null;
}

/** Chosen by whoever does not know, or is nowhere in the country. */
export const NOWHERE = 'office';

export interface TypedHelp {
  readonly place: string;
  readonly words: string;
  readonly reach: string;
  readonly correlation: string;
}

export type HelpFault = 'place' | 'words' | 'secret' | 'reach' | 'reachFaulty' | 'correlation';

type HelpRead =
  | { readonly kind: 'asked'; readonly asked: HelpAsked }
  | {
      readonly kind: 'faulty';
      readonly faults: readonly { readonly field: keyof TypedHelp; readonly fault: HelpFault }[];
    };

/** Reads what was typed; whoever helps must know whom to ask, what happened and how to answer. */
export function readHelp(typed: TypedHelp): HelpRead {
  const words = typed.words.trim().replace(/\r\n/g, '\n');
  const reach = typed.reach.trim();
  const jurisdiction = JURISDICTIONS.find((known) => known === typed.place);
  const email = readEmail(reach);
  const correlation = readCorrelation(typed.correlation);
  const faults: { field: keyof TypedHelp; fault: HelpFault }[] = [];
  if (words === '') faults.push({ field: 'words', fault: 'words' });
  else if (holdsCode(words)) faults.push({ field: 'words', fault: 'secret' });
  if (reach === '') faults.push({ field: 'reach', fault: 'reach' });
  else if (email === null && !isPhone(reach)) faults.push({ field: 'reach', fault: 'reachFaulty' });
  if (jurisdiction === undefined && typed.place !== NOWHERE) faults.push({ field: 'place', fault: 'place' });
  if (correlation === null && typed.correlation.trim() !== '')
    faults.push({ field: 'correlation', fault: 'correlation' });
  if (faults.length > 0) return { kind: 'faulty', faults };
  return {
    kind: 'asked',
    asked: { jurisdiction: jurisdiction ?? null, words, reach: email ?? reach, correlation },
  };
}

/** The reference of an error as its page shows it, whatever was typed around it; null where there is none. */
export function readCorrelation(typed: string): string | null {
  const [, one, other] =
    /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{5})[-\s]?([0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Z])/.exec(
      typed.toUpperCase(),
    ) ?? [];
  return one === undefined ? null : `${one}-${other}`;
}

/** Messages from one network; beyond that whoever writes has to wait, and can still call (`SECURITY §6`). */
export const ASKINGS: ThrottlePolicy = { every: 5, firstBlockMs: hours(1), maxBlockMs: hours(1) };
export const askingsOf = (network: string): string => `network:help:${network}`;

/** E-mails about messages to one place; beyond that the messages wait at home alone. */
export const TELLINGS: ThrottlePolicy = { every: 20, firstBlockMs: hours(1), maxBlockMs: hours(1) };
export const tellingsOf = (place: string): string => `network:help-mail:${place}`;

/** Whose messages somebody reads by their roles. */
export interface HelpReach {
  readonly jurisdictions: readonly Jurisdiction[];
  /** Those to the office, and those to places without a coordinator. */
  readonly office: boolean;
}

export const reachOf = (memberships: readonly Pick<Membership, 'role' | 'jurisdiction'>[]): HelpReach => ({
  jurisdictions: memberships.flatMap(({ role, jurisdiction }) =>
    role === 'coordinator' && jurisdiction !== null ? [jurisdiction] : [],
  ),
  office: memberships.some(({ role }) => role === 'officer'),
});

/** What was answered before the one, or asked before the other, has served its time. */
export const forgottenBefore = (now: Date): { readonly answered: Date; readonly asked: Date } => ({
  answered: addMs(now, -days(90)),
  asked: addMs(now, -days(365)),
});
