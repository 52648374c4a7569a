import { type Answer, show } from '#kernel/http/answer.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { ORGANISATION_STATUSES, pageOf, tidy } from '#portal/common/organisations/rules.ts';
import {
  countOrganisations,
  getRecord,
  listOrganisations,
  listPeople,
} from '#portal/common/organisations/store.ts';
import { countNominations, listNominations } from '#portal/joining/nominations/list-store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { institutionPage, listPage } from './pages.tsx';
import { paths } from './paths.ts';

/** Officers look up any institution: its record, its people, and who was put forward for it. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.page({ path: paths.institutions, enter, show: (visit) => showList(portal, visit) });
  portal.site.page({ path: paths.institution, enter, show: (visit) => showOne(portal, visit) });
}

async function showList({ db }: Portal, { locale, query }: PortalVisit): Promise<Answer> {
  const place = JURISDICTIONS.find((known) => known === query.place) ?? null;
  const filter = {
    jurisdictions: place === null ? JURISDICTIONS : [place],
    search: tidy(query.q ?? ''),
    status: ORGANISATION_STATUSES.find((status) => status === query.status) ?? null,
  };
  const count = await countOrganisations(db, filter);
  const page = pageOf(query.page, count);
  const found = await listOrganisations(db, filter, locale, page);
  return show(listPage(locale, { ...filter, place, count, page, found }));
}

async function showOne({ db }: Portal, visit: PortalVisit): Promise<Answer> {
  const record = await getRecord(db, idOf(visit), JURISDICTIONS);
  const filter = { reach: { organisationIds: [record.id] }, search: '', status: null };
  const count = await countNominations(db, filter);
  const page = pageOf(visit.query.page, count);
  const people = await listPeople(db, record.id);
  const nominations = await listNominations(db, filter, page);
  return show(institutionPage(visit.locale, { record, people, nominations, count, page }));
}
