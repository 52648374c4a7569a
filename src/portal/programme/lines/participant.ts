import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { decide } from '#portal/common/members/decide.ts';
import { lockOrganisation } from '#portal/common/organisations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { type AtParticipant, atParticipant } from './guard.ts';
import { parametersOf } from './pages.tsx';
import { FIELDS, participantPage } from './participant-pages.tsx';
import { addParticipation, endParticipation, listParticipations } from './participants-store.ts';
import { paths } from './paths.ts';
import { judgeBegin, judgeEnd } from './rules.ts';

/** When one institution took part: officers record that it joins, and that it leaves. */
export function participantRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.participant,
    enter: atParticipant(portal),
    show: async (visit, form) => {
      const periods = await listParticipations(portal.db, visit.line.code, visit.participant.id);
      return show(participantPage(visit, form, periods));
    },
    submit: (visit, values) =>
      textOf(values, FIELDS.open) === '' ? begin(portal, visit, values) : end(portal, visit, values),
  });
}

const back = ({ line, participant, locale }: PortalVisit<AtParticipant>, notice: Parameters<typeof go>[1]) =>
  go(href(paths.participant, locale, { ...parametersOf(line), id: participant.id }), notice);

async function begin(portal: Portal, visit: PortalVisit<AtParticipant>, values: Typed): Promise<Answer> {
  const { line, participant, now } = visit;
  const from = textOf(values, FIELDS.from).trim();
  const fault = await decide(portal, visit, async (tx, { personId, cause }) => {
    await lockOrganisation(tx, participant.id);
    const found = judgeBegin(from, await listParticipations(tx, line.code, participant.id));
    if (found !== null) return found;
    const added = { line: line.code, organisationId: participant.id, from };
    if (!(await addParticipation(tx, added, { personId, now }))) return 'overlaps';
    await judgeAnew(portal, tx, visit);
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

async function end(portal: Portal, visit: PortalVisit<AtParticipant>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].participant;
  const [to, why] = [textOf(values, FIELDS.to).trim(), textOf(values, FIELDS.why).trim()];
  const known = await listParticipations(portal.db, visit.line.code, visit.participant.id);
  const period = known.find(({ id }) => id === textOf(values, FIELDS.open));
  if (period === undefined || period.to !== null) return invalid({ field: '', message: w.late });
  const fault = judgeEnd(to, period);
  const errors = [
    ...(fault === null ? [] : [{ field: FIELDS.to, message: w.errors[fault] }]),
    ...(why === '' ? [{ field: FIELDS.why, message: w.whyMissing }] : []),
    ...(textOf(values, FIELDS.sure) === '' ? [{ field: FIELDS.sure, message: w.unsure }] : []),
  ];
  if (errors.length > 0) return invalid(...errors);
  return (await saveEnd(portal, visit, { id: period.id, to, why }))
    ? back(visit, 'participationEnded')
    : invalid({ field: '', message: w.late });
}

const saveEnd = (
  portal: Portal,
  visit: PortalVisit<AtParticipant>,
  ended: { readonly id: string; readonly to: string; readonly why: string },
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { line, participant, now } = visit;
    await lockOrganisation(tx, participant.id);
    if (!(await endParticipation(tx, ended, { personId, now }))) return false;
    await judgeAnew(portal, tx, visit);
    await record(tx, {
      ...cause,
      action: 'participation.ended',
      subject: `institution:${participant.id}`,
      organisationId: participant.id,
      after: { line: line.code, to: ended.to, reason: ended.why },
    });
    return true;
  });
