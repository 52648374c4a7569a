import { SEEN } from '../ui/confirmation.tsx';
import { otherLocale } from '../ui/locale.ts';
import { type Answer, go, invalid } from './answer.ts';
import { addressOf, unlooked } from './check.ts';
import { forgetDraft, isSecret, keepDraft } from './draft.ts';
import { ANEW, type Sheet, textOf } from './form.ts';
import { type Filled, keepOn, type Place } from './kept-secrets.ts';
import { tooLate } from './notice.ts';
import type { FormRoute } from './route.ts';
import { readSent } from './sent.ts';
import type { Visit } from './visit.ts';

/** A form as it was sent. */
interface Sent extends Filled {
  readonly sheet: Sheet;
  /** What is said of fields that hold too much. */
  readonly over: Answer | null;
}

/**
 * What comes before a form is done. It is begun anew; or it leads elsewhere, what was typed kept: to its page in the
 * other language, or to itself for the script that believes that the session has ended (`ui/client/portal.js`). Then what
 * is wrong with it is said, where that can be told, so that nobody answers a question in vain; then what must come first.
 * Null to do it.
 */
export async function comesBefore<Data, Found extends object>(
  inside: Visit<Data> & Found,
  route: FormRoute<Data, Found>,
  place: Place<Data>,
  sent: Sent,
): Promise<Answer | null> {
  const { values, sheet, over } = sent;
  if (values[ANEW] !== undefined) {
    await forgetDraft(inside, route, values);
    return go(addressOf(inside, route.path, inside.locale, undefined));
  }
  const elsewhere = values._language === otherLocale(inside.locale);
  if (elsewhere || values._keep !== undefined) {
    const locale = elsewhere ? otherLocale(inside.locale) : inside.locale;
    return go(addressOf(inside, route.path, locale, await keepAsIs(inside, route, place, sent)));
  }
  if (over !== null) return over;
  const wrong = route.check?.(inside, values) ?? [];
  if (wrong.length > 0) return invalid(...wrong);
  const first = route.first?.(inside, values) ?? null;
  if (first !== null) await keepDraft(inside, route.path, sheet, inside.session.subject);
  return first;
}

/** Keeps a form as it is, also on its check page; tells its id, where its page finds it by that. */
async function keepAsIs<Data, Found extends object>(
  inside: Visit<Data> & Found,
  route: FormRoute<Data, Found>,
  place: Place<Data>,
  sent: Sent,
): Promise<string | undefined> {
  const { sheet, values } = sent;
  if (route.keep) {
    await route.keep(inside, sheet.values);
    return undefined;
  }
  const kept = { ...unlooked(sheet), ...(await keepOn(place, sent)), seen: textOf(values, SEEN) };
  await keepDraft(inside, route.path, kept, inside.session.subject);
  return isSecret(inside) ? undefined : sheet.formId;
}

/** If the session ended while they were typing, their words wait for them behind the page they are sent to. */
export async function whenLate<Data, Found extends object>(
  visit: Visit<Data>,
  route: FormRoute<Data, Found>,
  answer: Answer,
): Promise<Answer> {
  const { lapsed } = visit.session;
  if (lapsed === null) return answer;
  const { sheet } = await readSent(visit, route, () => false);
  const kept = await keepDraft(visit, route.path, sheet, lapsed.subject);
  return tooLate(answer, kept ? 'kept' : 'late');
}
