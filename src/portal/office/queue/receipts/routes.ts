import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, holdsAny, isTyped, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { receiveAll } from '../decide.ts';
import { words as common } from '../fr.ts';
import { paths as own } from '../paths.ts';
import { readDay } from '../rules.ts';
import { words } from './fr.ts';
import { receiptsPage, type Sheet } from './page.tsx';
import { type Line, MOST_AT_ONCE, readLines, verdictOf } from './rules.ts';
import { mapByReference } from './store.ts';

/** Before the programme nothing came by mail. */
const FIRST_DAY = '2000-01-01';

/** Receipts of many forms: reference after reference, each told at once for what it is, all recorded together. */
export function receiptsRoutes(portal: Portal): void {
  portal.site.form({
    path: own.receipts,
    enter: withRole(portal, ['officer']),
    check: ({ locale }, values) =>
      holdsAny(values, ['record', 'remove', 'reference', 'pasted'])
        ? []
        : [{ field: 'reference', message: words[locale].errors.missing }],
    // Whatever is not to record adds to the list or takes from it, and the page shows it so.
    first: ({ locale }, values) =>
      textOf(values, 'record') === '' ? go(`${href(own.receipts, locale)}#reference`) : null,
    show: async (visit, form) => show(receiptsPage(visit.locale, form, await sheetOf(portal, visit, form))),
    submit: (visit, values) => recordAll(portal, visit, values),
  });
}

/** What was typed so far; where nothing was, what was left over from what was recorded. */
function linesIn(values: Typed, left: string | undefined): readonly Line[] {
  const removed = textOf(values, 'remove');
  const typed = ['listed', 'pasted', 'reference'].flatMap((name) => textsOf(values, name));
  return readLines(typed.length === 0 ? [left ?? ''] : typed).filter(
    ({ typed: text, reference }) => (reference ?? text) !== removed,
  );
}

async function sheetOf(portal: Portal, visit: PortalVisit<AtWork>, form: FormState): Promise<Sheet> {
  const today = isoDate(visit.now);
  const day = isTyped(form) ? textOf(form.values, 'day') : today;
  const lines = linesIn(form.values, visit.query.left);
  const read = readDay(day, { first: FIRST_DAY, today });
  const rows = await judged(portal, visit, lines, read.kind === 'day' ? read.day : today);
  // What was typed last and is no reference goes back to its field, to be mended there.
  const [last] = readLines([textOf(form.values, 'reference')]);
  const slip = last?.reference === null ? last.typed : '';
  return {
    day,
    slip,
    last: rows.find(({ line }) => line.reference !== null && line.reference === last?.reference) ?? null,
    rows: rows.filter(({ line }) => slip === '' || line.typed !== slip).toReversed(),
  };
}

/** What each line is, and whether its forms can be received. */
async function judged(
  { db }: Portal,
  { personId }: PortalVisit<AtWork>,
  lines: readonly Line[],
  day: string,
) {
  const found = await mapByReference(
    db,
    lines.flatMap(({ reference }) => reference ?? []),
  );
  const me = await getNominator(db, personId);
  return lines.map((line) => {
    const nomination = line.reference === null ? null : (found.get(line.reference) ?? null);
    if (nomination === null)
      return { line, nomination, verdict: line.reference === null ? 'unreadable' : 'unknown' } as const;
    return { line, nomination, verdict: verdictOf(nomination, day, mayJudge(nomination, me)) };
  });
}

async function recordAll(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now } = visit;
  const w = words[locale].errors;
  const read = readDay(textOf(values, 'day'), { first: FIRST_DAY, today: isoDate(now) });
  if (read.kind === 'faulty')
    return invalid({ field: 'day', message: common[locale].receipt.errors[read.fault] });
  const lines = linesIn(values, undefined);
  const rows = await judged(portal, visit, lines, read.day);
  const slip = readLines([textOf(values, 'reference')]).some(({ reference }) => reference === null);
  const ready = rows.flatMap(({ nomination, verdict }) =>
    verdict === 'ready' && nomination ? nomination : [],
  );
  const wrong = slip
    ? w.unreadable
    : lines.length > MOST_AT_ONCE
      ? w.many(MOST_AT_ONCE)
      : ready.length === 0
        ? w.none
        : null;
  if (wrong !== null) return invalid({ field: 'reference', message: wrong });
  const recorded = await receiveAll(portal, visit, ready, read.day);
  return leftOver(visit, lines, recorded);
}

/** What could not be recorded stays on the page, with the reason. */
function leftOver(
  { locale }: PortalVisit<AtWork>,
  lines: readonly Line[],
  recorded: readonly Nomination[],
): Answer {
  const done = new Set(recorded.map(({ reference }) => reference));
  const left = lines.filter(({ reference }) => reference === null || !done.has(reference));
  if (left.length === 0) return go(href(own.receipts, locale), 'receiptsRecorded');
  const query = { left: left.map(({ typed, reference }) => reference ?? typed).join(',') };
  return go(href(own.receipts, locale, {}, query), 'receiptsRecordedButSome');
}
