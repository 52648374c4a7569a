import { type Answer, show } from '#kernel/http/answer.ts';
import { fullName } from '#kernel/names.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type AtDesk, type AtRequest, atDesk, atRequest } from '#portal/programme/desk/guard.ts';
import { addReadings, type ReadPage } from '#portal/programme/readings/store.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { studentPage, studentsPage } from './pages.tsx';
import { paths } from './paths.ts';
import { isAsked, isReading, readSearch, readStatus } from './rules.ts';
import { findStudents, listCampuses, listEntries } from './store.ts';

/** An institution's students by their requests: a search, and one student with their history. */
export function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourStudents, to: paths.students, roles: DESK_ROLES });
  portal.site.page({
    path: paths.students,
    enter: atDesk(portal),
    show: (visit) => search(portal, visit),
  });
  portal.site.page({
    path: paths.student,
    enter: atRequest(portal),
    show: (visit) => showStudent(portal, visit),
  });
}

/** How many students a search shows. */
const MOST = 50;

async function search(portal: Portal, visit: PortalVisit<AtDesk>): Promise<Answer> {
  const { scope, query } = visit;
  const typed = query.q ?? '';
  const campuses = await listCampuses(portal.db, scope);
  const filter = {
    search: readSearch(typed),
    status: readStatus(query.status),
    campusId: campuses.find(({ id }) => id === query.campus)?.id ?? null,
  };
  const all = isAsked(filter) ? await findStudents(portal.db, scope, filter, MOST + 1) : [];
  const found = all.slice(0, MOST);
  if (isReading(filter.search))
    await read(
      portal,
      visit,
      found.map(({ personId }) => personId),
      'search',
    );
  return show(
    studentsPage(visit, {
      typed,
      asked: askedOf(query),
      filter,
      campuses,
      found,
      hasMore: all.length > MOST,
    }),
  );
}

async function showStudent(portal: Portal, visit: PortalVisit<AtRequest>): Promise<Answer> {
  const { file, scope } = visit;
  await read(portal, visit, [file.personId], 'history');
  const entries = await listEntries(portal.db, scope, file.personId);
  return show(studentPage(visit, { name: fullName(file.claimed), entries, asked: askedOf(visit.query) }));
}

/** What an address of the search asks for, as pages that it leads to bear it. */
const askedOf = (query: PortalVisit['query']): Readonly<Record<string, string>> =>
  Object.fromEntries(['q', 'status', 'campus'].flatMap((key) => (query[key] ? [[key, query[key]]] : [])));

/** Nobody reads their own file as somebody else's. */
async function read(
  portal: Portal,
  { personId, at, now }: PortalVisit<AtDesk>,
  students: readonly string[],
  page: ReadPage,
): Promise<void> {
  const others = students.filter((student) => student !== personId);
  if (others.length === 0) return;
  const { role, organisationId } = at;
  await addReadings(portal.db, others, { readerId: personId, role, organisationId, page }, now);
}
