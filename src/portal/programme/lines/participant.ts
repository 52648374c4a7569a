import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, checkFirst, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { lockOrganisation } from '#portal/common/organisations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { confirmPage } from './confirm-page.tsx';
import { tellRepresentatives } from './emails.ts';
import { findConcerned } from './follows-store.ts';
import { words } from './fr.ts';
import { type AtParticipant, atParticipant } from './guard.ts';
import { parametersOf } from './pages.tsx';
import { FIELDS, participantPage } from './participant-pages.tsx';
import {
  addParticipation,
  endParticipation,
  listParticipations,
  type Recorded,
} from './participants-store.ts';
import { paths } from './paths.ts';
import { judgeBegin, judgeEnd } from './rules.ts';

/** When one institution took part: officers record that it joins, and that it leaves, once they saw what follows. */
export function participantRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.participant,
    enter: atParticipant(portal),
    show: (visit, form) => showForm(portal, visit, form),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

type Visit = PortalVisit<AtParticipant>;

/** The form; or what follows. */
async function showForm(portal: Portal, visit: Visit, form: FormState): Promise<Answer> {
  const periods = await listParticipations(portal.db, visit.line.code, visit.participant.id);
  const isSeen = textOf(form.values, SEEN) !== '';
  const read = readAsked(form.values, periods, visit.locale);
  return isSeen && form.errors.length === 0 && read.kind === 'asked'
    ? showFollowing(portal, visit, form, read.asked)
    : show(participantPage(visit, form, periods));
}

async function showFollowing(portal: Portal, visit: Visit, form: FormState, asked: Asked): Promise<Answer> {
  const { what } = asked;
  const concerned = await findConcerned(portal.db, visit.line.code, visit.participant.id);
  return show(confirmPage(visit, form, { what, day: what === 'begin' ? asked.from : asked.to, concerned }));
}

/** What an officer would record: a first day, or the last one of a period with its reason. */
type Asked =
  | { readonly what: 'begin'; readonly from: string }
  | { readonly what: 'end'; readonly id: string; readonly to: string; readonly why: string };

type Read =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

function readAsked(values: Typed, periods: readonly Recorded[], locale: Locale): Read {
  const w = words[locale].participant;
  const id = textOf(values, FIELDS.open);
  if (id === '') {
    const from = textOf(values, FIELDS.from).trim();
    const fault = judgeBegin(from, periods);
    return fault === null ? asked({ what: 'begin', from }) : faulty(FIELDS.from, w.errors[fault]);
  }
  const [to, why] = [textOf(values, FIELDS.to).trim(), textOf(values, FIELDS.why).trim()];
  const period = periods.find((one) => one.id === id);
  if (period === undefined || period.to !== null) return faulty('', w.late);
  const fault = judgeEnd(to, period);
  const errors = [
    ...(fault === null ? [] : [{ field: FIELDS.to, message: w.errors[fault] }]),
    ...(why === '' ? [{ field: FIELDS.why, message: w.whyMissing }] : []),
    ...(textOf(values, FIELDS.sure) === '' ? [{ field: FIELDS.sure, message: w.unsure }] : []),
  ];
  return errors.length > 0 ? { kind: 'faulty', errors } : asked({ what: 'end', id, to, why });
}

const asked = (what: Asked): Read => ({ kind: 'asked', asked: what });
const faulty = (field: string, message: string): Read => ({ kind: 'faulty', errors: [{ field, message }] });

async function submit(portal: Portal, visit: Visit, values: Typed): Promise<Answer> {
  const { locale, line, participant } = visit;
  const periods = await listParticipations(portal.db, line.code, participant.id);
  const read = readAsked(values, periods, locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  if (textOf(values, SEEN) === '') return checkFirst();
  return read.asked.what === 'begin' ? begin(portal, visit, read.asked.from) : end(portal, visit, read.asked);
}

const back = ({ line, participant, locale }: Visit, notice: Notice): Answer =>
  go(href(paths.participant, locale, { ...parametersOf(line), id: participant.id }), notice);

async function begin(portal: Portal, visit: Visit, from: string): Promise<Answer> {
  const { line, participant, now } = visit;
  const fault = await decide(portal, visit, async (tx, { personId, cause }) => {
    await lockOrganisation(tx, participant.id);
    const found = judgeBegin(from, await listParticipations(tx, line.code, participant.id));
    if (found !== null) return found;
    const added = { line: line.code, organisationId: participant.id, from };
    if (!(await addParticipation(tx, added, { personId, now }))) return 'overlaps';
    await judgeAnew(portal, tx, visit);
    await tellRepresentatives(portal, tx, visit, { what: 'begun', day: from });
    await record(tx, {
      ...cause,
      action: 'participation.begun',
      subject: `institution:${participant.id}`,
      organisationId: participant.id,
      after: { line: line.code, from },
    });
    return null;
  });
  const { errors } = words[visit.locale].participant;
  if (fault !== null) return invalid({ field: FIELDS.from, message: errors[fault] });
  return back(visit, 'participationBegun');
}

/** Study counts on the days on which an institution takes part: what is open there is judged anew. */
const judgeAnew = (
  { jobs }: Portal,
  tx: Db<PortalTables>,
  { line, participant }: AtParticipant,
): Promise<void> =>
  jobs.send(tx, 'portal.judge-institution', { organisationId: participant.id, line: line.code });

async function end(
  portal: Portal,
  visit: Visit,
  ended: { readonly id: string; readonly to: string; readonly why: string },
): Promise<Answer> {
  const done = await decide(portal, visit, async (tx, { personId, cause }) => {
    const { line, participant, now } = visit;
    await lockOrganisation(tx, participant.id);
    if (!(await endParticipation(tx, ended, { personId, now }))) return false;
    await judgeAnew(portal, tx, visit);
    await tellRepresentatives(portal, tx, visit, { what: 'ended', day: ended.to });
    await record(tx, {
      ...cause,
      action: 'participation.ended',
      subject: `institution:${participant.id}`,
      organisationId: participant.id,
      after: { line: line.code, to: ended.to, reason: ended.why },
    });
    return true;
  });
  return done
    ? back(visit, 'participationEnded')
    : invalid({ field: '', message: words[visit.locale].participant.late });
}
