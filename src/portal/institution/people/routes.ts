import { type Answer, show } from '#kernel/http/answer.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution } from '#portal/common/members/guard.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { listNominations } from '#portal/joining/nominations/list-store.ts';
import { listPending, type Nomination } from '#portal/joining/nominations/store.ts';
import { TURNS } from '#portal/joining/nominations/turn/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { changeRoutes } from './changes.tsx';
import { type AtOurs, type BeforeColleague, beforeColleague } from './guard.ts';
import { peoplePage } from './list.tsx';
import { nominationRoutes } from './nominations.tsx';
import { personPage } from './person.tsx';
import { pinRoutes } from './pins.tsx';
import { INSTITUTION_ROLES, MEMBER_STATUSES, mayRestore } from './rules.ts';
import { countColleagues, listColleagues, listScope, type PeopleFilter } from './store.ts';

/** The people of an institution, for its representatives: who has access, who will have it, who no longer does. */
export function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourPeople, to: paths.institutionPeople, roles: REPRESENTATIVES });
  portal.site.page({
    path: paths.institutionPeople,
    enter: atInstitution(portal),
    show: (visit) => showList(portal, visit),
  });
  // Before a person's own page, whose address it would be otherwise.
  nominationRoutes(portal);
  portal.site.page({
    path: paths.institutionPerson,
    enter: beforeColleague(portal),
    show: (visit) => showOne(portal, visit),
  });
  changeRoutes(portal);
  pinRoutes(portal);
}

async function showList(portal: Portal, visit: PortalVisit<AtOurs>): Promise<Answer> {
  const { at } = visit;
  const filter: PeopleFilter = {
    organisationId: at.organisationId,
    search: tidy(visit.query.q ?? ''),
    role: INSTITUTION_ROLES.find((role) => role === visit.query.role) ?? null,
    status: MEMBER_STATUSES.find((status) => status === visit.query.status) ?? null,
  };
  const count = await countColleagues(portal.db, filter);
  const page = pageOf(visit.query.page, count);
  const found = await listColleagues(portal.db, filter, page);
  const nominations = await listUnderWay(portal, filter);
  const turn = TURNS.find((known) => known === visit.query.turn) ?? null;
  return show(peoplePage(visit.locale, { at, filter, count, page, found, nominations, turn }));
}

const UNDER_WAY = ['replace_dir', 'alternate_dir', 'signatory'] as const;

/** Who is on the way to a role here, as far as it is who is looked for: by name, reference or the beginning of an address. */
async function listUnderWay({ db }: Portal, { organisationId, search }: PeopleFilter): Promise<Nomination[]> {
  if (search === '') return listPending(db, organisationId, UNDER_WAY);
  if (!search.includes('@')) {
    const reach = { organisationIds: [organisationId] };
    return listNominations(db, { reach, search, status: null, kinds: UNDER_WAY, pending: true });
  }
  const pending = await listPending(db, organisationId, UNDER_WAY);
  return pending.filter(({ email }) => email.toLowerCase().startsWith(search.toLowerCase()));
}

async function showOne(portal: Portal, visit: PortalVisit<BeforeColleague>): Promise<Answer> {
  const { at, colleague, activeDirs, powers, namesake } = visit;
  const elsewhere = !mayRestore(at, colleague.personId, await listMemberships(portal.db, colleague.personId));
  return show(
    personPage(visit.locale, {
      at,
      colleague,
      scope: await listScope(portal.db, colleague.id),
      powers,
      namesake,
      elsewhere,
      lastDir: colleague.role === 'dir' && colleague.status === 'active' && activeDirs <= 1,
      provenance: await listProvenance(portal.db, colleague.id),
    }),
  );
}
