import { type Answer, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { jurisdictionsOf } from '#portal/common/organisations/reach.ts';
import { pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { getRecord, listPeople } from '#portal/common/organisations/store.ts';
import {
  confirmNomination,
  refuseNomination,
  sendLinkAgain,
  withdrawNomination,
} from '#portal/joining/nominations/decide.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import {
  countNominations,
  listNominations,
  type NominationFilter,
} from '#portal/joining/nominations/list-store.ts';
import { findHolderName, getNominator } from '#portal/joining/nominations/parties-store.ts';
import { coordinatorMay, mayConfirm, NOMINATION_STATUSES } from '#portal/joining/nominations/rules.ts';
import { getNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { confirmPage, latePage, withdrawPage } from './decision-pages.tsx';
import { words } from './fr.ts';
import { institutionPage } from './institution.tsx';
import { nominateRoute } from './nominate.tsx';
import { nominationPage, nominationsPage } from './pages.tsx';

/** A coordinator's nominations: who was put forward, where each stands, and what waits for a decision. */
export function coordinatorRoutes(portal: Portal): void {
  const enter = withRole(portal, ['coordinator']);
  portal.site.page({
    path: paths.institution,
    enter,
    show: (visit) => showInstitution(portal, visit),
  });
  nominateRoute(portal, enter);
  portal.site.page({ path: paths.nominations, enter, show: (visit) => showList(portal, visit) });
  portal.site.page({ path: paths.nomination, enter, show: (visit) => showOne(portal, visit) });
  decisionRoutes(portal, enter);
}

type Guard = ReturnType<typeof withRole>;

function decisionRoutes(portal: Portal, enter: Guard): void {
  portal.site.form({
    path: paths.confirmNomination,
    enter,
    show: async (visit, form) => {
      const nomination = await getWaiting(portal, visit);
      const replaces = await findHolderName(portal.db, nomination.replacesId);
      const forms = await listForms(portal.db, nomination.id);
      return show(confirmPage(visit.locale, form, { nomination, replaces, forms }));
    },
    submit: (visit, values) => confirmOrRefuse(portal, visit, values),
  });
  portal.site.form({
    path: paths.withdrawNomination,
    enter,
    show: async (visit, form) => show(withdrawPage(visit.locale, form, await getOpen(portal, visit))),
    submit: async (visit, values) => {
      const reasons = textOf(values, 'reasons').trim().slice(0, 1000);
      const nomination = asSeen(await getOpen(portal, visit), values);
      const how = { authority: 'coordinator', reasons };
      const withdrawn = await withdrawNomination(portal, visit, nomination, how);
      return withdrawn ? toNomination(visit, 'nominationWithdrawn') : show(latePage(visit), 409);
    },
  });
  portal.site.action({
    path: paths.sendNominationLink,
    enter,
    submit: async (visit) => {
      const nomination = await getMine(portal, visit);
      const { send } = await powersOver(portal, visit, nomination);
      const sent = send && (await sendLinkAgain(portal, visit, nomination, 'coordinator'));
      return sent ? toNomination(visit, 'linkSent') : show(latePage(visit), 409);
    },
  });
}

async function showInstitution(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const { db } = portal;
  const record = await getRecord(db, idOf(visit), await jurisdictionsOf(portal, visit));
  const filter = { reach: { organisationIds: [record.id] }, search: '', status: null };
  const me = await getNominator(db, personOf(visit));
  const awaiting = await listNominations(db, { ...filter, awaiting: true }, 1);
  const one = {
    record,
    people: await listPeople(db, record.id),
    nominations: await listNominations(db, filter, 1),
    waiting: awaiting.filter((nomination) => mayConfirm(nomination, me)),
  };
  return show(institutionPage(visit.locale, one));
}

async function showList(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const filter: NominationFilter = {
    reach: { jurisdictions: await jurisdictionsOf(portal, visit) },
    search: tidy(visit.query.q ?? ''),
    status: NOMINATION_STATUSES.find((status) => status === visit.query.status) ?? null,
    awaiting: visit.query.awaiting === 'yes',
  };
  const count = await countNominations(portal.db, filter);
  const page = pageOf(visit.query.page, count);
  const found = await listNominations(portal.db, filter, page.current);
  return show(nominationsPage(visit.locale, { filter, count, page, found }));
}

async function showOne(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const nomination = await getMine(portal, visit);
  const may = await powersOver(portal, visit, nomination);
  const history = await loadHistory(portal.db, nomination);
  const replaces = await findHolderName(portal.db, nomination.replacesId);
  const nominator = await nominatorName(portal, nomination);
  const { csrf } = visit.session;
  return show(nominationPage(visit.locale, { nomination, history, replaces, nominator, may, csrf }));
}

const powersOver = async (portal: Portal, visit: PortalVisit, nomination: Nomination) =>
  coordinatorMay(nomination, await getNominator(portal.db, personOf(visit)));

async function nominatorName({ db }: Portal, { nominatedBy }: Nomination): Promise<string | null> {
  if (nominatedBy === null) return null;
  const { givenNames, familyName } = await getNominator(db, nominatedBy);
  return `${givenNames} ${familyName}`;
}

const getMine = async (portal: Portal, visit: PortalVisit): Promise<Nomination> =>
  getNomination(portal.db, idOf(visit), { jurisdictions: await jurisdictionsOf(portal, visit) });

async function getOpen(portal: Portal, visit: PortalVisit): Promise<Nomination> {
  const nomination = await getMine(portal, visit);
  if (!(await powersOver(portal, visit, nomination)).withdraw) throw new NotFound();
  return nomination;
}

async function getWaiting(portal: Portal, visit: PortalVisit): Promise<Nomination> {
  const nomination = await getMine(portal, visit);
  if (!(await powersOver(portal, visit, nomination)).confirm) throw new NotFound();
  return nomination;
}

async function confirmOrRefuse(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const mine = await getMine(portal, visit);
  if (!(await powersOver(portal, visit, mine)).confirm) return show(latePage(visit), 409);
  const nomination = asSeen(mine, values);
  const w = words[visit.locale].confirm.errors;
  const decision = textOf(values, 'decision');
  const reasons = textOf(values, 'reasons').trim().slice(0, 1000);
  if (decision !== 'confirm' && decision !== 'refuse')
    return invalid({ field: 'decision', message: w.decision });
  if (decision === 'refuse' && reasons === '') return invalid({ field: 'reasons', message: w.reasons });
  const settled =
    decision === 'confirm'
      ? await confirmNomination(portal, visit, nomination)
      : await refuseNomination(portal, visit, nomination, reasons);
  const notice = decision === 'confirm' ? 'nominationConfirmed' : 'nominationRefused';
  return settled ? toNomination(visit, notice) : show(latePage(visit), 409);
}

/** The nomination at the revision that the page showed, so that nobody decides about what they haven't seen. */
const asSeen = (nomination: Nomination, values: Typed): Nomination => ({
  ...nomination,
  revision: revisionOf(values),
});

const toNomination = (visit: PortalVisit, notice: Notice): Answer =>
  go(href(paths.nomination, visit.locale, { id: idOf(visit) }), notice);
