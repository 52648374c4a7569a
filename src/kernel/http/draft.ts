import { isDeepStrictEqual } from 'node:util';
import { holdsCode } from '../codes.ts';
import type { FieldError } from '../ui/forms.tsx';
import type { Locale } from '../ui/locale.ts';
import type { Session } from './browser-session.ts';
import { holdsAny, type Sheet, type Typed, textOf } from './form.ts';
import { href, type Parameters, type Path } from './path.ts';
import type { FormRoute } from './route.ts';
import type { Visit } from './visit.ts';

const DRAFT_MS = 60 * 60_000;

/** Characters of JSON that a refused form, or one looked at once more, may have: every request reads its session's row. */
const LARGEST = 16_384;

/** Drafts of one session; the oldest makes room. */
const MOST_DRAFTS = 10;

/** A form's contents while its page is fetched: after an error, in the other language, or after signing in again. */
export interface Draft {
  /** The English pattern of the form's path, which names the page in either language. */
  readonly page: string;
  readonly parameters: Parameters;
  /** Where the page is, in each language. */
  readonly href: Readonly<Record<Locale, string>>;
  readonly values: Typed;
  /** The secrets that are kept (`kept-secrets.ts`); never what they are. */
  readonly kept?: readonly string[];
  /** Secrets that were typed too, and are kept nowhere. */
  readonly withheld?: true;
  /** Whose words these are; only they get them back. Absent before anybody signed in. */
  readonly owner?: string;
  readonly at: string;
  /** Later ones have greater numbers. */
  readonly turn: number;
  /** With what it is looked at once more before it is done (`checkFirst`). */
  readonly seen?: string;
  /** What is wrong with it, in the language it was sent in; shown once. Without it, the form waits for its person. */
  readonly refused?: { readonly errors: readonly FieldError[]; readonly locale: Locale };
}

/** By the form's hidden id, and a full stop where it was refused; by the page's path, where a route keeps words by itself. */
export type Drafts = Readonly<Record<string, Draft>>;

const EMPTY: Sheet = { values: {}, withheld: false };

/** What this person typed on this page before they went elsewhere. */
export function draftOf<Data>(visit: Visit<Data>, path: Path): Sheet {
  const [name, draft] = newest(visit, (each) => each.refused === undefined && isOf(each, visit, path)) ?? [];
  return draft === undefined ? EMPTY : { ...sheetOf(name ?? '', draft), since: draft.at };
}

/** What this person was typing last, wherever it was, and waits for them. */
export const lastDraft = <Data>({ drafts }: Pick<Session<Data>, 'drafts'>): Draft | null =>
  Object.values(drafts)
    .filter(({ refused }) => refused === undefined)
    .toSorted((one, other) => other.turn - one.turn)[0] ?? null;

/**
 * Nothing of a page whose address is a secret, since a draft holds the address: of such a link the database knows
 * the hash only (`SECURITY §6`). A form behind one has a `keep` of its own, where there is something to keep. Tells
 * whether any words are kept.
 */
export async function keepDraft<Data>(
  visit: Visit<Data>,
  path: Path,
  sheet: Sheet & Pick<Draft, 'seen'>,
  owner: string | null,
): Promise<boolean> {
  if (isSecret(visit)) return false;
  const draft = { ...draftFrom(visit, path, sheet, owner), ...(sheet.seen && { seen: sheet.seen }) };
  await add(visit, sheet.formId ?? path.en, draft);
  return holdsWords(draft);
}

/** Forgets a form that was done: by its id or, of one without, whatever waits for its page. A draft of another page waits on. */
export async function forgetDraft<Data>(
  { session }: Visit<Data>,
  { path }: { readonly path: Path },
  typed: Typed,
): Promise<void> {
  const id = textOf(typed, '_form');
  const names = id === '' ? namesOf(session.drafts, path) : [id, nameRefused(id), path.en];
  const done = names.filter((name) => Object.hasOwn(session.drafts, name));
  if (done.length > 0) await session.keepDrafts(Object.fromEntries(done.map((name) => [name, null])));
}

/** Whether anything was typed or chosen: some forms are but a button. */
export const holdsWords = ({ values }: Pick<Draft, 'values'>): boolean =>
  holdsAny(values, Object.keys(values));

/** Whether the address of a page is a secret. */
export const isSecret = <Data>({ parameters }: Visit<Data>): boolean => 'token' in parameters;

/** What the draft of a refused form is called. */
export const nameRefused = (id: string): string => `${id}.`;

const namesOf = (drafts: Drafts, path: Path): readonly string[] =>
  Object.keys(drafts).filter((name) => drafts[name]?.page === path.en);

/** Whether a draft is of this page and of whoever is there, and lives. */
export function isOf<Data>(draft: Draft, visit: Visit<Data>, path: Path): boolean {
  if (draft.page !== path.en || isOld(draft, visit.now)) return false;
  // The database keeps keys in an order of its own.
  const same = isDeepStrictEqual({ ...draft.parameters }, { ...visit.parameters });
  return same && (draft.owner === undefined || draft.owner === visit.session.subject);
}

const isOld = (draft: Draft, now: Date): boolean => now.getTime() - new Date(draft.at).getTime() >= DRAFT_MS;

/** The latest draft of those that suit, with its name. */
export const newest = <Data>({ session }: Visit<Data>, suits: (draft: Draft) => boolean) =>
  Object.entries(session.drafts)
    .filter(([, draft]) => suits(draft))
    .toSorted(([, one], [, other]) => other.turn - one.turn)[0] ?? null;

/** A draft that no form has named is shown by a form of a new name. */
export function sheetOf(name: string, draft: Draft): Sheet {
  const { values, withheld = false, kept, page } = draft;
  const named = name !== page && { formId: name.replace(/\.$/, '') };
  return { values, withheld, ...named, ...(kept !== undefined && { kept }) };
}

/** A form as a draft. */
const draftFrom = <Data>(
  { parameters, query, session, now }: Visit<Data>,
  path: Path,
  { values, withheld, kept }: Sheet,
  owner: string | null,
): Draft => ({
  page: path.en,
  parameters,
  href: { en: href(path, 'en', parameters, query), fr: href(path, 'fr', parameters, query) },
  values,
  ...(withheld && ({ withheld } as const)),
  ...(kept !== undefined && { kept }),
  ...(owner === null ? {} : { owner }),
  at: now.toISOString(),
  turn: 1 + Math.max(0, ...Object.values(session.drafts).map(({ turn }) => turn)),
});

/** A form as a draft; null where none can hold it (decision 0046). */
export function draftIn<Data, Found extends object>(
  visit: Visit<Data>,
  { path }: Pick<FormRoute<Data, Found>, 'path'>,
  sheet: Sheet,
  more: Pick<Draft, 'refused' | 'seen'>,
): Draft | null {
  const { session } = visit;
  if (session.id === null || isSecret(visit)) return null;
  if (Object.values(sheet.values).flat().some(holdsCode)) return null;
  const draft = { ...draftFrom(visit, path, sheet, session.subject), ...more };
  return JSON.stringify(draft).length > LARGEST ? null : draft;
}

/** Keeps a draft, and drops what is too old and the oldest beyond their number; and what the same form held before. */
export function add<Data>(
  { session, now }: Visit<Data>,
  name: string,
  draft: Draft,
  before?: string,
): Promise<void> {
  const others = Object.entries(session.drafts)
    .filter(([each]) => each !== name)
    .toSorted(([, one], [, other]) => other.turn - one.turn);
  const dropped = others.filter(([, each], at) => at >= MOST_DRAFTS - 1 || isOld(each, now));
  const former = before !== undefined && Object.hasOwn(session.drafts, before) && { [before]: null };
  return session.keepDrafts({
    ...Object.fromEntries(dropped.map(([each]) => [each, null])),
    ...former,
    [name]: draft,
  });
}
