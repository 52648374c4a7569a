import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, holdsAny, isTyped, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
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
import { receiptsHref, receiptsPage, type Sheet } from './page.tsx';
import { type Line, MOST_AT_ONCE, readLines, shortened, verdictOf } from './rules.ts';
import { mapByReference } from './store.ts';

/** Before the programme nothing came by mail. */
const FIRST_DAY = '2000-01-01';

/** Receipts of many forms: reference after reference, each told at once for what it is, all recorded together. */
export function receiptsRoutes(portal: Portal): void {
  portal.site.form({
    path: own.receipts,
    enter: withRole(portal, ['officer']),
    check: (visit, values) => faultsIn(visit, values),
    // Whatever is not to record adds to the list or takes from it, and the page shows it so.
    first: ({ locale }, values) =>
      textOf(values, 'record') === '' ? go(`${receiptsHref(locale, scannedIn(values))}#reference`) : null,
    show: async (visit, form) => show(receiptsPage(visit.locale, form, await sheetOf(portal, visit, form))),
    submit: (visit, values) => recordAll(portal, visit, values),
  });
}

/** Told at each Add, not at the end of the pile only. */
function faultsIn(visit: PortalVisit, values: Typed): readonly FieldError[] {
  const w = words[visit.locale].errors;
  const read = dayIn(visit, values);
  if (read.kind === 'faulty') {
    const slip = scannedIn(values).find(({ line }) => line.reference === null);
    const day = { field: 'day', message: common[visit.locale].receipt.errors[read.fault] };
    return slip ? [day, { field: 'reference', message: w.unreadable(shortened(slip.line.typed)) }] : [day];
  }
  return holdsAny(values, ['record', 'remove', 'reference', 'pasted'])
    ? []
    : [{ field: 'reference', message: w.missing }];
}

const dayIn = ({ now }: PortalVisit, values: Typed) =>
  readDay(textOf(values, 'day'), { first: FIRST_DAY, today: isoDate(now) });

/** What the field held: one reference, several that ran together, or none. */
const scannedIn = (values: Typed) => readLines([textOf(values, 'reference')]).map((line) => ({ line }));

/** What was typed so far; where nothing was, what was left over from what was recorded. A bad scan is told, not listed. */
function linesIn(values: Typed, left: string | undefined): readonly Line[] {
  const removed = textOf(values, 'remove');
  const typed = ['listed', 'pasted'].flatMap((name) => textsOf(values, name));
  const scanned = scannedIn(values).flatMap(({ line }) => line.reference ?? []);
  const texts = [...typed, ...scanned];
  return readLines(texts.length === 0 ? [left ?? ''] : texts).filter(
    ({ typed: text, reference }) => (reference ?? text) !== removed,
  );
}

async function sheetOf(portal: Portal, visit: PortalVisit<AtWork>, form: FormState): Promise<Sheet> {
  const today = isoDate(visit.now);
  const day = isTyped(form) ? textOf(form.values, 'day') : today;
  const lines = linesIn(form.values, visit.query.left);
  const read = readDay(day, { first: FIRST_DAY, today });
  const on = read.kind === 'day' ? read.day : today;
  const rows = await judged(portal, visit, lines, on);
  const last = readLines([visit.query.last ?? '']).map(
    (line) =>
      rows.find((row) => row.line.reference === line.reference && line.reference !== null) ??
      ({ line, nomination: null, verdict: line.reference === null ? 'unreadable' : 'unknown' } as const),
  );
  const recorded = /^\d{1,3}$/.test(visit.query.recorded ?? '') ? Number(visit.query.recorded) : 0;
  return { day, last, rows: rows.toReversed(), recorded };
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
  const w = words[visit.locale].errors;
  const read = dayIn(visit, values);
  // `check` has said so already.
  if (read.kind === 'faulty') return invalid(...faultsIn(visit, values));
  const lines = linesIn(values, undefined);
  const rows = await judged(portal, visit, lines, read.day);
  const slip = scannedIn(values).find(({ line }) => line.reference === null);
  const ready = rows.flatMap(({ nomination, verdict }) =>
    verdict === 'ready' && nomination ? nomination : [],
  );
  const wrong = slip
    ? w.unreadable(shortened(slip.line.typed))
    : lines.length > MOST_AT_ONCE
      ? w.many(MOST_AT_ONCE)
      : ready.length === 0
        ? w.none
        : null;
  if (wrong !== null) return invalid({ field: 'reference', message: wrong });
  const recorded = await receiveAll(portal, visit, ready, read.day);
  return leftOver(visit, lines, recorded);
}

/** How many were recorded, to compare with the pile; what could not be stays on the page, with the reason. */
function leftOver(
  { locale }: PortalVisit<AtWork>,
  lines: readonly Line[],
  recorded: readonly Nomination[],
): Answer {
  const done = new Set(recorded.map(({ reference }) => reference));
  const left = lines.filter(({ reference }) => reference === null || !done.has(reference));
  const query = {
    recorded: String(recorded.length),
    ...(left.length > 0 && { left: left.map(({ typed, reference }) => reference ?? typed).join(',') }),
  };
  return go(href(own.receipts, locale, {}, query));
}
