import type { FactOf } from '#kernel/lifecycle.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Kind } from '#portal/programme/messages/rules.ts';

/** Those between whom the work goes. */
type Party =
  | 'nominee'
  | 'nominator'
  | 'representatives'
  | 'coordinators'
  | 'officers'
  | 'second officer'
  | 'proposer'
  | 'administrators'
  | 'person'
  | 'approvers'
  | 'issuer'
  | 'student'
  | 'both accounts'
  | 'second person'
  | 'desk'
  | 'holder';

/** A letter that exists in both languages; a subject may hold a name or a day. */
interface Letter {
  readonly to: Party;
  readonly letter: Readonly<Record<Locale, { readonly subject: unknown }>>;
  /** The message that stands in the portal, of which the letter says that there is one. */
  readonly message?: Kind;
  /** Where it is not always sent. */
  readonly when?: string;
}

/** What somebody has to do next. */
interface Duty {
  readonly who: Party;
  readonly act: string;
  readonly by: string;
  /** Besides the letters: where it is shown, and when it is said again. */
  readonly reminded: string;
  readonly when?: string;
}

/** What follows from a fact: who is told by mail, and who must act next; nobody, where it ends. */
export interface HandOff {
  readonly told: readonly Letter[];
  readonly next: readonly Duty[];
}

/** A row for the beginning of a lifecycle and for each of its facts: a new fact without one does not compile. */
export type HandOffs<Table> = Readonly<Record<'begin' | FactOf<Table>, HandOff>>;

/** Nobody has to hear of it. */
export const NOBODY: HandOff = { told: [], next: [] };

/** What was decided on their proposal stands on the home page of whoever made it. */
export const NEWS: Duty = {
  who: 'proposer',
  act: 'nothing: it is news for a week',
  by: 'no day',
  reminded: 'home page',
};

/** The same where reading it ends it sooner. */
export const NEWS_UNTIL_READ: Duty = {
  ...NEWS,
  act: 'read what became of it: it is news until then, for a week at most',
};

export const AT_HOME = 'home page; by mail in the morning after, and weekly from the seventh day';
export const WEEKLY = 'home page; by mail weekly from the seventh day';
