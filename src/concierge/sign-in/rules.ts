import { journey } from '#kernel/journey.ts';
import type { PendingSignIn } from '#kernel/oidc/client-types.ts';
import type { Locale } from '#kernel/ui/locale.ts';

/** A request that left for a partner; which one is only a keyed digest. */
export interface Asked {
  /** The sign-in at our own provider that this is for. */
  readonly interaction: string;
  readonly seal: string;
  readonly locale: Locale;
  readonly pending: PendingSignIn;
}

/** The bare assertion, cleansed of who made it. */
export interface Asserted {
  readonly interaction: string;
  /** Which partner made it is only a keyed digest, another one for every sign-in. */
  readonly mark: string;
  /** Base64url; the handle's key in the database. */
  readonly digest: string;
  /** The account that answers to this digest, or will, once the terms are accepted. */
  readonly accountId: string;
  /** ISO 8601. */
  readonly authTime: string;
  readonly amr: readonly string[];
  readonly termsAccepted: boolean;
}

/** Where the browser was sent with the answer, for a button pressed twice. */
export interface Answered {
  readonly interaction: string;
  readonly to: string;
}

/** The steps of a sign-in, as far as its assertion has got. */
export const signInJourney = journey([
  { key: 'select', ready: (it: Asserted | null) => it !== null },
  { key: 'terms', ready: (it) => it?.termsAccepted ?? false },
  { key: 'welcome', ready: () => false },
]);

export type SignInStep = (typeof signInJourney)[number]['key'];

/** What a session kept, if it was kept for this sign-in: that of another tab or an earlier day counts for nothing. */
export const keptFor = <T extends { readonly interaction: string }>(
  kept: T | undefined,
  interaction: string,
): T | null => (kept?.interaction === interaction ? kept : null);

/** What to do with an answer that claims to come from a partner. */
type Reply = 'finish' | 'again' | 'unknown';

/** Takes an answer only to the last request that this browser made, from the partner it was made to, and once. */
export function judgeReply(reply: {
  readonly asked: Asked | null;
  readonly asserted: Asserted | null;
  readonly seal: string;
  readonly state: string | undefined;
}): Reply {
  const { asked, asserted, seal, state } = reply;
  if (asked !== null && asked.seal === seal && asked.pending.state === state) return 'finish';
  return asserted === null ? 'unknown' : 'again';
}
