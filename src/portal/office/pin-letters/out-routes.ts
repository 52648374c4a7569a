import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { pageOf } from '#portal/common/organisations/rules.ts';
import { readDay } from '#portal/office/queue/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { outPage } from './out.tsx';
import { postIn } from './posting.ts';
import { type NumberFault, numberField, readNumbers } from './rules.ts';
import { countLetters, type Letter, listLetters, listUnposted } from './store.ts';

/** Letters that were printed; those to be posted are recorded together, each with its number. */
export function outRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.lettersOut,
    enter: withRole(portal, ['officer']),
    show: (visit, form) => showOut(portal, visit, form),
    submit: (visit, values) => postAll(portal, visit, values),
  });
}

async function showOut(portal: Portal, visit: PortalVisit, form: FormState): Promise<Answer> {
  const view = visit.query.view === 'posted' ? 'posted' : 'unposted';
  const count = await countLetters(portal.db, view);
  const page = pageOf(visit.query.page, count);
  const found = await listLetters(portal.db, view, page);
  return show(outPage(visit.locale, form, { view, count, page, found, today: isoDate(visit.now) }));
}

/** A letter that somebody else posted meanwhile, or whose PIN came to an end, is left out; the others are recorded. */
async function postAll(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now } = visit;
  const { numbers, faults } = readNumbers(
    Object.keys(values).map((field) => [field, textOf(values, field)] as const),
  );
  const letters = await listUnposted(portal.db, [...numbers.keys()]);
  const printed = letters.map(({ printedAt }) => isoDate(printedAt)).toSorted();
  const day = readDay(textOf(values, 'day'), { first: printed.at(-1) ?? '', today: isoDate(now) });
  const errors = [
    ...(day.kind === 'faulty' ? [{ field: 'day', message: words[locale].post.errors[day.fault] }] : []),
    ...faultsIn(locale, faults),
    ...(numbers.size === 0 && faults.size === 0 ? [{ field: 'day', message: words[locale].out.none }] : []),
  ];
  if (day.kind === 'faulty' || errors.length > 0) return invalid(...errors);
  const posted = await decide(portal, visit, async (tx, by) => {
    const done: Letter[] = [];
    for (const letter of letters) {
      const number = numbers.get(letter.pinId) ?? '';
      if (await postIn(portal, tx, by, { letter, number, day: day.day })) done.push(letter);
    }
    return done;
  });
  const all = posted.length === numbers.size;
  return go(href(paths.lettersOut, locale), all ? 'lettersPosted' : 'lettersPostedButSome');
}

const faultsIn = (locale: Locale, faults: ReadonlyMap<string, NumberFault | 'twice'>): FieldError[] =>
  [...faults].map(([pinId, fault]) => ({
    field: numberField(pinId),
    message: fault === 'twice' ? words[locale].out.twice : words[locale].post.errors.number[fault],
  }));
