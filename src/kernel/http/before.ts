import { otherLocale } from '../ui/locale.ts';
import { type Answer, go, invalid } from './answer.ts';
import { keepDraft } from './draft.ts';
import type { Sheet } from './form.ts';
import { type Filled, keepOn, type Place } from './kept-secrets.ts';
import { tooLate } from './notice.ts';
import { href } from './path.ts';
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
