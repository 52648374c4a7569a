import { isDeepStrictEqual } from 'node:util';
import { type Locale, otherLocale } from '../ui/locale.ts';
import { type Answer, go, invalid } from './answer.ts';
import { holdsAny, type Sheet } from './form.ts';
import { type Filled, keepOn, type Place } from './kept-secrets.ts';
import { href, type Path } from './path.ts';
import type { FormRoute } from './route.ts';
import type { Visit } from './visit.ts';

const DRAFT_MS = 60 * 60_000;

/** A form's contents while the person is elsewhere: switching language, or signing in again. */
export interface Draft {
  /** The English pattern of the form's path, which names the page in either language. */
  readonly page: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Where the page is, in each language. */
  readonly href: Readonly<Record<Locale, string>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** The form whose secrets are kept (`kept-secrets.ts`). */
  readonly form?: string;
  /** Secrets that were typed too, and are kept nowhere. */
  readonly withheld?: true;
  /** Whose words these are; only they get them back. Absent before anybody signed in. */
  readonly owner?: string;
  readonly at: string;
}

export const EMPTY: Sheet = { values: {}, withheld: false };

/** What this person typed on this page before they went elsewhere. */
export function draftOf<Data>(visit: Visit<Data>, path: Path): Sheet {
  const { draft } = visit.session;
  if (!draft || draft.page !== path.en) return EMPTY;
  const theirs = draft.owner === undefined || draft.owner === visit.session.subject;
  const fresh = visit.now.getTime() - new Date(draft.at).getTime() < DRAFT_MS;
  // The database keeps keys in an order of its own.
  const same = isDeepStrictEqual({ ...draft.parameters }, { ...visit.parameters });
  if (!theirs || !fresh || !same) return EMPTY;
  const { values, withheld = false, form: formId } = draft;
  return { values, withheld, ...(formId !== undefined && { formId }) };
}

/**
 * Nothing of a page whose address is a secret, since a draft holds the address: of such a link the database knows
 * the hash only (`SECURITY §6`). A form behind one has a `keep` of its own, where there is something to keep. Tells
 * whether any words are kept.
 */
export async function keepDraft<Data>(
  visit: Visit<Data>,
  path: Path,
  { values, withheld, formId: form }: Sheet,
  owner: string | null,
): Promise<boolean> {
  if ('token' in visit.parameters) return false;
  const draft: Draft = {
    page: path.en,
    parameters: visit.parameters,
    href: {
      en: href(path, 'en', visit.parameters, visit.query),
      fr: href(path, 'fr', visit.parameters, visit.query),
    },
    values,
    ...(withheld && { withheld }),
    ...(form !== undefined && { form }),
    ...(owner === null ? {} : { owner }),
    at: visit.now.toISOString(),
  };
  await visit.session.keepDraft(draft);
  return holdsWords(draft);
}

/** A form as it was sent. */
interface Sent extends Filled {
  readonly sheet: Sheet;
  /** What is said of fields that hold too much. */
  readonly over: Answer | null;
}

/**
 * What comes before a form is done. It leads elsewhere, what was typed kept: to its page in the other language, or to
 * itself for the script that believes that the session has ended (`ui/client/portal.js`). Then what is wrong with it is
 * said, where that can be told, so that nobody answers a question in vain; then what must come first. Null to do it.
 */
export async function comesBefore<Data, Found extends object>(
  inside: Visit<Data> & Found,
  route: FormRoute<Data, Found>,
  place: Place<Data>,
  sent: Sent,
): Promise<Answer | null> {
  const { values, sheet, over } = sent;
  const elsewhere = values._language === otherLocale(inside.locale);
  if (elsewhere || values._keep !== undefined) {
    if (route.keep) await route.keep(inside, sheet.values);
    else {
      const kept = await keepOn(place, sent);
      await keepDraft(inside, route.path, { ...sheet, ...kept }, inside.session.subject);
    }
    const locale = elsewhere ? otherLocale(inside.locale) : inside.locale;
    return go(href(route.path, locale, inside.parameters, inside.query));
  }
  if (over !== null) return over;
  const wrong = route.check?.(inside, values) ?? [];
  if (wrong.length > 0) return invalid(...wrong);
  const first = route.first?.(inside, values) ?? null;
  if (first !== null) await keepDraft(inside, route.path, sheet, inside.session.subject);
  return first;
}

/** Whether anything was typed or chosen: some forms are but a button. */
export const holdsWords = ({ values }: Pick<Draft, 'values'>): boolean =>
  holdsAny(values, Object.keys(values));
