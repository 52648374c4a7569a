import { record } from '#kernel/audit/store.ts';
import { type Answer, checkFirst, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { isDay } from '#kernel/time.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Student } from '#portal/common/students/rules.ts';
import { getStudent } from '#portal/common/students/store.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { PERMIT_ENDS } from '#portal/programme/evn/rules.ts';
import { addSurrender, findNumbersStand, mapSurrenders } from '#portal/programme/evn/surrender-store.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import { listLines } from '#portal/programme/lines/store.ts';
import { hasDied } from '#portal/programme/messages/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { type Decision, mapDecisions } from '#portal/programme/verifications/history-store.ts';
import { loadLosses } from '#portal/programme/verifications/losses/load.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { FIELDS, findPage } from './find-page.tsx';
import { words } from './fr.ts';
import { dossiersPage } from './pages.tsx';
import { paths } from './paths.ts';
import { judgeSurrender, readKey, type SurrenderFault, WHY } from './rules.ts';
import { type Dossier, findDossiers } from './store.ts';
import { SURRENDER, surrenderCheckPage, surrenderPage } from './surrender-page.tsx';

/** An officer finds a student's file, for a reason that is kept with the reading (`ENS §8`). */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.findFile,
    enter: withRole(portal, ['officer']),
    show: async ({ locale }, form) => show(findPage(locale, form)),
    submit: (visit, values) => find(portal, visit, values),
  });
  portal.site.form({
    path: paths.surrender,
    enter: atStudent(portal),
    show: async (visit, form) => show(await surrenderView(portal, visit, form)),
    submit: (visit, values) => surrender(portal, visit, values),
  });
}

interface AtStudent extends AtWork {
  readonly student: Student;
}

const atStudent = (portal: Portal): PortalGuard<AtStudent> =>
  behind(withRole(portal, ['officer']), async (visit) => {
    const student = await getStudent(portal.db, idOf(visit, 'student'));
    const reader = { readerId: visit.personId, role: 'officer', organisationId: null } as const;
    await addReading(portal.db, { studentId: student.personId, ...reader, page: 'surrender' }, visit.now);
    return letIn({ student });
  });

async function find(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now, personId } = visit;
  const { errors: w } = words[locale];
  const key = readKey(textOf(values, FIELDS.what), textOf(values, FIELDS.born));
  const why = WHY.find((one) => one === textOf(values, FIELDS.why));
  const reason = textOf(values, FIELDS.words).trim();
  const errors = [
    ...(typeof key === 'string'
      ? [{ field: key === 'what' ? FIELDS.what : FIELDS.born, message: w[key] }]
      : []),
    ...(why === undefined ? [{ field: FIELDS.why, message: w.why }] : []),
    ...(isReason(reason) ? [] : [{ field: FIELDS.words, message: w.words }]),
  ];
  if (typeof key === 'string' || why === undefined || errors.length > 0) return invalid(...errors);
  const found = await findDossiers(portal.db, key);
  if (found.length === 0) return invalid({ field: FIELDS.what, message: words[locale].none });
  const reader = { readerId: personId, role: 'officer', organisationId: null, page: 'file' } as const;
  for (const { personId: studentId } of found)
    await addReading(portal.db, { studentId, ...reader, reason: `${why}: ${reason}` }, now);
  const students = found.map((one) => one.personId);
  const surrenders = await mapSurrenders(portal.db, students);
  const decisions = await mapDecisions(
    portal.db,
    found.flatMap(({ entries }) => entries.map(({ id }) => id)),
  );
  const losses = await mapLosses(portal, found, decisions);
  return show(dossiersPage(visit, found, { values, surrenders, decisions, losses }));
}

/** What excludes the students now whose requests were judged by a loss, by request. */
async function mapLosses(
  { db }: Portal,
  found: readonly Dossier[],
  decisions: ReadonlyMap<string, Decision>,
): Promise<ReadonlyMap<string, readonly Loss[]>> {
  const losses = new Map<string, readonly Loss[]>();
  for (const { personId, entries } of found)
    for (const { id, line } of entries)
      losses.set(id, await loadLosses(db, { id, line, personId }, [decisions.get(id)?.inputs.facts]));
  return losses;
}

/** The form, or what was typed there once more, also in the other language. */
async function surrenderView(portal: Portal, visit: PortalVisit<AtStudent>, form: FormState): Promise<View> {
  const { locale, student } = visit;
  const lines = await listLines(portal.db);
  const read = await readSurrender(portal, visit, form.values, lines);
  const isOpen = textOf(form.values, SEEN) === '';
  return isOpen || read.kind === 'faulty' || form.errors.length > 0
    ? surrenderPage(locale, form, student, lines)
    : surrenderCheckPage(locale, form, student, read);
}

/** What was typed, judged by how the numbers of the student stand: one that has ended stays so. */
async function readSurrender(
  { db }: Portal,
  { student, now }: PortalVisit<AtStudent>,
  values: Typed,
  lines: readonly Line[],
) {
  const on = textOf(values, SURRENDER.day).trim();
  const what = PERMIT_ENDS.find((one) => one === textOf(values, SURRENDER.what));
  const line = lines.find(({ code }) => code === textOf(values, SURRENDER.line));
  if (line === undefined) return faulty('none');
  if (what === undefined) return faulty('unsaid', ...(isDay(on) ? [] : (['malformed'] as const)));
  const stand = await findNumbersStand(db, student.personId, line.code);
  const { ended, goodSince } = stand;
  const fault = judgeSurrender({ what, on }, isoDate(now), {
    endedOn: ended === null ? null : isoDate(ended.at),
    permit: ended?.permit ?? null,
    isGood: goodSince !== null,
  });
  return fault === null ? ({ kind: 'read', line, what, on, stand } as const) : faulty(fault);
}

const faulty = (...faults: readonly (SurrenderFault | 'unsaid')[]) => ({ kind: 'faulty', faults }) as const;

const FIELD_OF: Readonly<Record<SurrenderFault | 'unsaid', string>> = {
  unsaid: SURRENDER.what,
  good: SURRENDER.line,
  none: SURRENDER.line,
  recorded: SURRENDER.line,
  malformed: SURRENDER.day,
  future: SURRENDER.day,
  early: SURRENDER.day,
};

const faultAt = (locale: Locale, fault: keyof typeof FIELD_OF) => ({
  field: FIELD_OF[fault],
  message: words[locale].surrender.faults[fault],
});

async function surrender(portal: Portal, visit: PortalVisit<AtStudent>, values: Typed): Promise<Answer> {
  const { locale, now, student } = visit;
  const lines = await listLines(portal.db);
  const read = await readSurrender(portal, visit, values, lines);
  if (read.kind === 'faulty') return invalid(...read.faults.map((fault) => faultAt(locale, fault)));
  const { line, what, on } = read;
  if (textOf(values, SEEN) === '') return checkFirst();
  await decide(portal, visit, async (tx, { personId, cause }) => {
    const added = await addSurrender(
      tx,
      { personId: student.personId, line: line.code, what, on },
      personId,
      now,
    );
    // Kept already: the same form, sent twice.
    if (added === null) return;
    const { id, ended } = added;
    await record(tx, {
      ...cause,
      action: what === 'given_back' ? 'permit.surrendered' : 'permit.never_given',
      subject: `student:${student.personId}`,
      after: { id, line: line.code, on },
    });
    const content = { kind: 'given_back', what } as const;
    const said = { id: ended.verificationId, personId: student.personId, content };
    await tellStudents(portal, tx, (await hasDied(tx, student.personId)) ? [] : [said], now);
  });
  return go(href(paths.findFile, locale), what === 'given_back' ? 'permitSurrendered' : 'permitNeverGiven');
}
