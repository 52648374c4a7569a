import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { pageOf } from '#portal/common/organisations/rules.ts';
import { LIVE } from '#portal/common/pins/rules.ts';
import { readDay } from '#portal/office/queue/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { latePage, postPage, voidPage } from './forms.tsx';
import { words } from './fr.ts';
import { beforeLetter, type LetterVisit } from './guard.ts';
import { toPrintPage } from './list.tsx';
import { letterPage } from './one.tsx';
import { outRoutes } from './out-routes.ts';
import { postLetter, voidPin } from './posting.ts';
import { printRoutes } from './print-routes.ts';
import { listResetsToPrint } from './resets-store.ts';
import { AFTERWARDS, MOST_IN_RUN, readRegisteredNumber } from './rules.ts';
import { runRoutes } from './runs/routes.ts';
import { addRun, findWaitingRun } from './runs/store.ts';
import type { Letter } from './store.ts';
import { countToPrint, listIdsToPrint, listToPrint } from './to-print-store.ts';

/** PIN letters: printed once, posted, reissued, revoked. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.form({
    path: paths.pinLetters,
    enter,
    show: async (visit, form) => {
      const count = await countToPrint(portal.db);
      const page = pageOf(visit.query.page, count);
      const found = await listToPrint(portal.db, page);
      const resets = await listResetsToPrint(portal.db);
      return show(toPrintPage(visit.locale, form, { count, page, found, resets }));
    },
    submit: (visit, values) => order(portal, visit, values),
  });
  outRoutes(portal);
  runRoutes(portal);
  printRoutes(portal);
  portal.site.page({
    path: paths.pinLetter,
    enter: beforeLetter(portal),
    show: async ({ locale, letter }) => {
      const live = isLive(letter);
      const may = { post: live && letter.postedOn === null, reissue: live, void: live };
      return show(letterPage(locale, letter, may));
    },
  });
  afterRoutes(portal);
}

const isLive = ({ status }: Letter): boolean => LIVE.some((live) => live === status);

function afterRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.postLetter,
    enter: beforeLetter(portal),
    show: async ({ locale, letter, now }, form) => show(postPage(locale, form, letter, isoDate(now))),
    submit: (visit, values) => recordPosting(portal, visit, values),
  });
  portal.site.form({
    path: paths.voidPin,
    enter: beforeLetter(portal),
    show: async ({ locale, letter }, form) => show(voidPage(locale, form, letter)),
    submit: (visit, values) => revoke(portal, visit, values),
  });
}

async function order(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const ticked = textsOf(values, 'nomination').filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const chosen = textOf(values, 'all') === 'yes' ? 'all' : ticked;
  const ids = chosen.length === 0 ? [] : await listIdsToPrint(portal.db, chosen, MOST_IN_RUN);
  if (ids.length === 0) return invalid({ field: 'nominations', message: words[visit.locale].list.none });
  const id = await decideOnAccount(portal, visit, async (tx, { personId: by, cause }) => {
    const waiting = await findWaitingRun(tx, by, ids);
    if (waiting !== null) return waiting;
    const run = await addRun(tx, { by, now: visit.now, nominations: ids });
    const subject = `letter_run:${run}` as const;
    await record(tx, { ...cause, action: 'letters.ordered', subject, after: { letters: ids.length } });
    return run;
  });
  return go(href(paths.letterRun, visit.locale, { id }));
}

async function recordPosting(portal: Portal, visit: LetterVisit, values: Typed): Promise<Answer> {
  const { letter } = visit;
  const w = words[visit.locale].post.errors;
  const number = readRegisteredNumber(textOf(values, 'number'));
  const day = readDay(textOf(values, 'day'), {
    first: isoDate(letter.printedAt),
    today: isoDate(visit.now),
  });
  const errors = [
    ...(number.kind === 'faulty' ? [{ field: 'number', message: w.number[number.fault] }] : []),
    ...(day.kind === 'faulty' ? [{ field: 'day', message: w[day.fault] }] : []),
  ];
  if (number.kind === 'faulty' || day.kind === 'faulty') return invalid(...errors);
  const posted = isLive(letter) && (await postLetter(portal, visit, { number: number.number, day: day.day }));
  return posted ? toLetter(visit, 'letterPosted') : show(latePage(visit.locale, letter.pinId), 409);
}

async function revoke(portal: Portal, visit: LetterVisit, values: Typed): Promise<Answer> {
  const { letter } = visit;
  const w = words[visit.locale].void.errors;
  const afterwards = AFTERWARDS.find((known) => known === textOf(values, 'afterwards'));
  const reasons = textOf(values, 'reasons').trim();
  const errors = [
    ...(afterwards === undefined && letter.nominationId !== null
      ? [{ field: 'afterwards', message: w.afterwards }]
      : []),
    ...(reasons === '' ? [{ field: 'reasons', message: w.reasons }] : []),
  ];
  if (errors.length > 0) return invalid(...errors);
  const settled =
    isLive(letter) && (await voidPin(portal, visit, { afterwards: afterwards ?? 'keep', reasons }));
  return settled ? toLetter(visit, 'pinVoided') : show(latePage(visit.locale, letter.pinId), 409);
}

const toLetter = ({ locale, letter }: LetterVisit, notice: Notice): Answer =>
  go(href(paths.pinLetter, locale, { id: letter.pinId }), notice);
