import { type Answer, checkFirst, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as fieldWords } from '#portal/common/identification/fr.ts';
import { labelOf } from '#portal/common/identification/labels.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { checkPage } from './check.tsx';
import { propose, type Requested, requestAmendment, seenOf } from './decide.ts';
import { amendPage } from './form.tsx';
import { recordPage } from './record-page.tsx';
import { AMENDMENT_STATUSES, faultsIn, heldFields, type RecordFault, readFields } from './rules.ts';
import { listAmendments, listOpen } from './store.ts';
import { words } from './words.ts';

/** An institution's own record, for its representatives, and the form that asks for a change. */
export function recordRoutes(portal: Portal): void {
  const enter = atInstitution(portal);
  institutionTool(portal, { path: paths.ourRecord, to: paths.institutionRecord, roles: REPRESENTATIVES });
  portal.site.page({ path: paths.institutionRecord, enter, show: (visit) => showRecord(portal, visit) });
  portal.site.form({
    path: paths.amendRecord,
    enter,
    show: (visit, form) => showForm(portal, visit, form),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function showRecord(portal: Portal, visit: PortalVisit<AtOurs>): Promise<Answer> {
  const { at } = visit;
  const reach = { everywhere: false, organisationIds: [at.organisationId], jurisdictions: [] };
  const record = await getRecord(portal.db, at.organisationId, JURISDICTIONS);
  const open = await listOpen(portal.db, at.organisationId);
  const past = await listAmendments(portal.db, { reach, statuses: AMENDMENT_STATUSES });
  return show(recordPage(visit.locale, { record, open, past }));
}

/** The form; or what would be asked for. */
async function showForm(portal: Portal, visit: PortalVisit<AtOurs>, form: FormState): Promise<Answer> {
  const record = await getRecord(portal.db, visit.at.organisationId, JURISDICTIONS);
  if (form.errors.length === 0 && textOf(form.values, SEEN) !== '') {
    const fields = readFields((field) => textOf(form.values, field));
    const proposed = await propose(portal.db, record.id, fields);
    if (proposed.kind === 'proposed') return show(checkPage(visit.locale, form, record, proposed));
  }
  const held = heldFields(await listOpen(portal.db, record.id));
  return show(amendPage(visit.locale, form, record, held));
}

async function submit(portal: Portal, visit: PortalVisit<AtOurs>, values: Typed): Promise<Answer> {
  const { locale, at } = visit;
  const fields = readFields((field) => textOf(values, field));
  // What waits for a decision isn't theirs to correct here.
  const held = heldFields(await listOpen(portal.db, at.organisationId));
  const faults = faultsIn(fields).filter(({ field }) => !held.has(field));
  if (faults.length > 0) return invalid(...faults.map((fault) => messageOf(fault, locale)));
  const seen = textOf(values, SEEN);
  const requested =
    seen === ''
      ? await propose(portal.db, at.organisationId, fields)
      : await requestAmendment(portal, visit, { fields, seen });
  // As it was seen before, so that the page says where it is another change by now.
  return requested.kind === 'proposed' ? checkFirst(seen || seenOf(requested)) : answer(locale, requested);
}

const messageOf = ({ field, kind }: RecordFault, locale: Locale) => ({
  field,
  message: fieldWords[locale].errors[kind](labelOf(field, locale)),
});

function answer(locale: Locale, requested: Exclude<Requested, { kind: 'proposed' }>): Answer {
  const w = words[locale].form.errors;
  switch (requested.kind) {
    case 'requested':
      return go(href(paths.amendment, locale, { id: requested.id }), 'amendmentRequested');
    case 'inUse':
      return invalid({ field: 'campuses', message: w.inUse(requested.campuses.join(', ')) });
    case 'held': {
      const { field, reference } = requested;
      return invalid({ field, message: w.held(labelOf(field, locale), reference) });
    }
    case 'nothing':
      return invalid({ field: '', message: w.nothing });
  }
}
