import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { decide } from '#portal/common/members/decide.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addPage, listPage } from './pages.tsx';
import { type Coordinating, coordinating, jurisdictionsOf } from './reach.ts';
import {
  type NewOrganisation,
  ORGANISATION_STATUSES,
  type Organisation,
  pageOf,
  readOrganisation,
  tidy,
} from './rules.ts';
import {
  addOrganisation,
  countOrganisations,
  findNamesake,
  listOrganisations,
  lockNames,
  type OrganisationFilter,
} from './store.ts';
import { words } from './words.ts';

/** The institutions of a coordinator's jurisdictions: the list, and a new one. */
export function routes(portal: Portal): void {
  const enter = coordinating(portal);
  portal.site.page({
    path: paths.institutions,
    enter,
    show: async (visit) => {
      const filter = readFilter(visit);
      const count = await countOrganisations(portal.db, filter);
      const page = pageOf(visit.query.page, count);
      const found = await listOrganisations(portal.db, filter, visit.locale, page);
      const choosing = visit.query.for === 'nomination';
      return show(listPage(visit.locale, { filter, count, page, found, choosing }));
    },
  });
  portal.site.form({
    path: paths.addInstitution,
    enter,
    show: async (visit, form) => show(addPage(visit.locale, form, visit.jurisdictions)),
    submit: (visit, values) => add(portal, visit, values),
  });
}

const readFilter = ({ query, jurisdictions }: PortalVisit<Coordinating>): OrganisationFilter => ({
  jurisdictions,
  search: tidy(query.q ?? ''),
  status: ORGANISATION_STATUSES.find((status) => status === query.status) ?? null,
});

async function add(portal: Portal, visit: PortalVisit<Coordinating>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].add.errors;
  const { jurisdictions } = visit;
  const [only] = jurisdictions.length === 1 ? jurisdictions : [];
  const read = readOrganisation({
    nameEn: textOf(values, 'nameEn'),
    nameFr: textOf(values, 'nameFr'),
    jurisdiction: only ?? jurisdictions.find((own) => own === textOf(values, 'jurisdiction')) ?? '',
  });
  if (!isNew(read))
    return invalid(
      ...read.map((fault) => ({
        field: fault === 'nameMissing' ? 'nameEn' : 'jurisdiction',
        message: w[fault],
      })),
    );
  const saved = await save(portal, visit, read);
  return typeof saved === 'string'
    ? go(href(paths.nominateDir, visit.locale, { id: saved }), 'institutionAdded')
    : invalid({ field: 'nameEn', message: w.namesake(saved.name[visit.locale]) });
}

const isNew = (read: ReturnType<typeof readOrganisation>): read is NewOrganisation => !Array.isArray(read);

/** The id of the new institution, or the one that bears its name already. */
const save = (
  portal: Portal,
  visit: PortalVisit<Coordinating>,
  added: NewOrganisation,
): Promise<string | Organisation> =>
  decide(portal, visit, async (tx, by) => {
    if (!jurisdictionsOf(by.memberships).includes(added.jurisdiction)) throw new NotFound();
    await lockNames(tx, added.jurisdiction);
    const namesake = await findNamesake(tx, added);
    if (namesake) return namesake;
    const id = await addOrganisation(tx, { ...added, confirmedBy: by.personId, now: visit.now });
    await record(tx, {
      ...by.cause,
      action: 'institution.added',
      subject: `institution:${id}`,
      organisationId: id,
      after: { ...added, status: 'confirmed' },
    });
    return id;
  });
