import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { JURISDICTIONS } from '#portal/common/organisations/rules.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import { institutionTool } from '#portal/institution/people/choose.tsx';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { labelOf } from '#portal/joining/nominee/labels.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Requested, requestAmendment } from './decide.ts';
import { amendPage } from './form.tsx';
import { recordPage } from './pages.tsx';
import { AMENDMENT_STATUSES, faultsIn, type RecordFault, readFields } from './rules.ts';
import { findOpen, listAmendments } from './store.ts';
import { words } from './words.ts';

/** An institution's own record, for its representatives, and the form that asks for a change. */
export function recordRoutes(portal: Portal): void {
  const enter = atInstitution(portal);
  institutionTool(portal, { path: paths.ourRecord, to: paths.institutionRecord, roles: REPRESENTATIVES });
  portal.site.page({ path: paths.institutionRecord, enter, show: (visit) => showRecord(portal, visit) });
  portal.site.form({
    path: paths.amendRecord,
    enter,
    show: async (visit, form) => {
      const record = await getRecord(portal.db, visit.at.organisationId, JURISDICTIONS);
      return show(amendPage(visit.locale, form, record));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function showRecord(portal: Portal, visit: PortalVisit<AtOurs>): Promise<Answer> {
  const { at } = visit;
  const reach = { everywhere: false, organisationIds: [at.organisationId], jurisdictions: [] };
  const record = await getRecord(portal.db, at.organisationId, JURISDICTIONS);
  const open = await findOpen(portal.db, at.organisationId);
  const past = await listAmendments(portal.db, { reach, statuses: AMENDMENT_STATUSES }, 1);
  return show(recordPage(visit.locale, { record, open, past }));
}

async function submit(portal: Portal, visit: PortalVisit<AtOurs>, values: Typed): Promise<Answer> {
  const after = readFields((field) => textOf(values, field));
  const faults = faultsIn(after);
  if (faults.length > 0) return invalid(...faults.map((fault) => messageOf(fault, visit.locale)));
  return answer(visit.locale, await requestAmendment(portal, visit, after));
}

const messageOf = ({ field, kind }: RecordFault, locale: Locale) => ({
  field,
  message: words[locale].form.errors[kind](labelOf(field, locale)),
});

function answer(locale: Locale, requested: Requested): Answer {
  const w = words[locale].form.errors;
  switch (requested.kind) {
    case 'requested':
      return go(href(paths.amendment, locale, { id: requested.id }), 'amendmentRequested');
    case 'inUse':
      return invalid({ field: 'campuses', message: w.inUse(requested.campuses.join(', ')) });
    case 'nothing':
    case 'open':
      return invalid({ field: '', message: w[requested.kind] });
  }
}
