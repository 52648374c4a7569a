import type { SignInEntry } from '../history/rules.ts';

/** What asks for the password again when it was not proved lately. */
const SENSITIVE = ['password', 'questions', 'revocation'] as const;

export type Sensitive = (typeof SENSITIVE)[number];

export const isSensitive = (text: string | undefined): text is Sensitive =>
  (SENSITIVE as readonly (string | undefined)[]).includes(text);

/** One place where somebody is logged in with the credential. */
export interface OpenSession {
  readonly kind: 'here' | 'elsewhere' | 'client';
  readonly id: string;
  /** The client's name; null for this service itself. */
  readonly client: string | null;
  readonly since: Date | null;
  readonly from: Pick<SignInEntry, 'network' | 'userAgent'> | null;
}

/** The one that is used now, then the others, the most recent first; those of unknown beginning last. */
export const inOrder = (sessions: readonly OpenSession[]): OpenSession[] =>
  [...sessions].sort((a, b) => rank(b) - rank(a));

const rank = ({ kind, since }: OpenSession): number =>
  kind === 'here' ? Number.POSITIVE_INFINITY : (since?.getTime() ?? 0);

/** A client's session began with a sign-in in the same second; that tells where it came from. */
export function findOrigin(since: Date | null, entries: readonly SignInEntry[]): SignInEntry | null {
  if (since === null) return null;
  const second = (date: Date) => Math.floor(date.getTime() / 1000);
  const entered = entries.filter(({ result }) => result === 'succeeded' || result === 'registered');
  return entered.find(({ at }) => second(at) === second(since)) ?? null;
}
