import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { ID } from '#kernel/ids.ts';
import { fullName } from '#kernel/names.ts';
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
import { countLetters, type Letter, listChosen, listLetters, listUnposted } from './store.ts';
import type { Told } from './told.tsx';

/** Letters that were printed; those to be posted are recorded together, each with its number. */
export function outRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.lettersOut,
    enter: withRole(portal, ['officer']),
    show: (visit, form) => showOut(portal, visit, form),
    submit: (visit, values) => postAll(portal, visit, values),
  });
}

async function showOut(portal: Portal, visit: PortalVisit<AtWork>, form: FormState): Promise<Answer> {
  const view = visit.query.view === 'posted' ? 'posted' : 'unposted';
  const count = await countLetters(portal.db, view);
  const page = pageOf(visit.query.page, count);
  const found = await listLetters(portal.db, view, page);
  const told = await toldIn(portal, visit);
  return show(outPage(visit.locale, form, { view, count, page, found, today: isoDate(visit.now), told }));
}

/** What the address says of the postings that were sent just now. */
async function toldIn({ db }: Portal, { query, personId }: PortalVisit<AtWork>): Promise<Told> {
  const left = (query.left ?? '').split(',').filter((id) => IS_ID.test(id));
  const posted = /^\d{1,4}$/.test(query.posted ?? '') ? Number(query.posted) : 0;
  return { posted, left: await listChosen(db, left), by: personId };
}

const IS_ID = new RegExp(`^${ID}$`);

/** A letter that somebody else posted meanwhile, or whose PIN came to an end, is left out; the others are recorded. */
async function postAll(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now } = visit;
  const { numbers, faults } = readNumbers(
    Object.keys(values).map((field) => [field, textOf(values, field)] as const),
  );
  const found = await listUnposted(portal.db, [...numbers.keys(), ...faults.keys()]);
  const letters = found.filter(({ pinId }) => numbers.has(pinId));
  const printed = letters.map(({ printedAt }) => isoDate(printedAt)).toSorted();
  const day = readDay(textOf(values, 'day'), { first: printed.at(-1) ?? '', today: isoDate(now) });
  const errors = [
    ...(day.kind === 'faulty' ? [{ field: 'day', message: words[locale].post.errors[day.fault] }] : []),
    ...faultsIn(locale, faults, found),
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
  const done = new Set(posted.map(({ pinId }) => pinId));
  const left = [...numbers.keys()].filter((pinId) => !done.has(pinId));
  const query = { posted: String(done.size), ...(left.length > 0 && { left: left.join(',') }) };
  return go(href(paths.lettersOut, locale, {}, query));
}

/** Each names its person, since several may be wrong alike. */
const faultsIn = (
  locale: Locale,
  faults: ReadonlyMap<string, NumberFault | 'twice'>,
  letters: readonly Letter[],
): FieldError[] =>
  [...faults].map(([pinId, fault]) => {
    const { out, post } = words[locale];
    const message = fault === 'twice' ? out.twice : post.errors.number[fault];
    const letter = letters.find((one) => one.pinId === pinId);
    return { field: numberField(pinId), message: letter ? out.at(fullName(letter), message) : message };
  });
