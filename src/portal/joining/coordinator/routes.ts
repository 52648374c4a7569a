import { type Answer, show } from '#kernel/http/answer.ts';
import { fullName } from '#kernel/names.ts';
import { type Coordinating, coordinating } from '#portal/common/organisations/reach.ts';
import { pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { listPeople } from '#portal/common/organisations/store.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import {
  countNominations,
  listNominations,
  type NominationFilter,
} from '#portal/joining/nominations/list-store.ts';
import { findHolderName, getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayConfirm, NOMINATION_STATUSES } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { decisionRoutes } from './decisions.ts';
import {
  type BeforeInstitution,
  type BeforeNomination,
  beforeInstitution,
  beforeNomination,
} from './guard.ts';
import { institutionPage } from './institution.tsx';
import { nominateRoute } from './nominate.tsx';
import { nominationPage, nominationsPage } from './pages.tsx';

/** A coordinator's nominations: who was put forward, where each stands, and what waits for a decision. */
export function coordinatorRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.institution,
    enter: beforeInstitution(portal),
    show: (visit) => showInstitution(portal, visit),
  });
  nominateRoute(portal);
  portal.site.page({
    path: paths.nominations,
    enter: coordinating(portal),
    show: (visit) => showList(portal, visit),
  });
  portal.site.page({
    path: paths.nomination,
    enter: beforeNomination(portal),
    show: (visit) => showOne(portal, visit),
  });
  decisionRoutes(portal);
}

async function showInstitution(portal: Portal, visit: PortalVisit<BeforeInstitution>): Promise<Answer> {
  const { db } = portal;
  const { record } = visit;
  const filter = { reach: { organisationIds: [record.id] }, search: '', status: null };
  const me = await getNominator(db, visit.personId);
  const awaiting = await listNominations(db, { ...filter, awaiting: true });
  const one = {
    record,
    people: await listPeople(db, record.id),
    nominations: await listNominations(db, filter),
    waiting: awaiting.filter((nomination) => mayConfirm(nomination, me)),
  };
  return show(institutionPage(visit.locale, one));
}

async function showList(portal: Portal, visit: PortalVisit<Coordinating>): Promise<Answer> {
  const filter: NominationFilter = {
    reach: { jurisdictions: visit.jurisdictions },
    search: tidy(visit.query.q ?? ''),
    status: NOMINATION_STATUSES.find((status) => status === visit.query.status) ?? null,
    awaiting: visit.query.awaiting === 'yes',
  };
  const count = await countNominations(portal.db, filter);
  const page = pageOf(visit.query.page, count);
  const found = await listNominations(portal.db, filter, page);
  return show(nominationsPage(visit.locale, { filter, count, page, found }));
}

async function showOne(portal: Portal, visit: PortalVisit<BeforeNomination>): Promise<Answer> {
  const { nomination, may } = visit;
  const history = await loadHistory(portal.db, nomination);
  const replaces = await findHolderName(portal.db, nomination.replacesId);
  const nominator = await nominatorName(portal, nomination);
  const { csrf } = visit.session;
  return show(nominationPage(visit.locale, { nomination, history, replaces, nominator, may, csrf }));
}

async function nominatorName({ db }: Portal, { nominatedBy }: Nomination): Promise<string | null> {
  if (nominatedBy === null) return null;
  const { givenNames, familyName } = await getNominator(db, nominatedBy);
  return fullName({ givenNames, familyName });
}
