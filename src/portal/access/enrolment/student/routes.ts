import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { studentPaths } from '#portal/common/arrival/paths.ts';
import { saveStudying } from '#portal/common/credentials/enrolments-store.ts';
import { findDetails, saveDetails } from '#portal/common/students/details-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { readDetails, typedFrom } from './form.ts';
import { words } from './fr.ts';
import { capacityPage, detailsPage } from './pages.tsx';

/** The way of those who have no PIN: students go on, others read how to obtain one. */
export function studentRoutes(portal: Portal): void {
  capacityRoute(portal);
  detailsRoute(portal);
}

function capacityRoute(portal: Portal): void {
  portal.site.form({
    path: studentPaths.capacity,
    enter: arriving(portal, 'havePin'),
    show: async (visit, form) => show(capacityPage(visit.locale, form)),
    submit: (visit, values) => answerCapacity(portal, visit, textOf(values, 'capacity')),
  });
}

async function answerCapacity(portal: Portal, visit: PortalVisit<Arriving>, answer: string): Promise<Answer> {
  const { credentialId, locale, now } = visit;
  if (answer !== 'student' && answer !== 'institution')
    return invalid({ field: 'capacity', message: words[locale].capacity.unanswered });
  await saveStudying(portal.db, credentialId, answer === 'student' ? now : null);
  return answer === 'student' ? onwards(portal, visit) : go(href(paths.noPin, locale));
}

function detailsRoute(portal: Portal): void {
  portal.site.form({
    path: studentPaths.studentDetails,
    enter: arriving(portal, 'studentDetails'),
    show: async (visit, form) => show(detailsPage(visit.locale, await filledIn(portal, visit, form))),
    submit: (visit, values) => submitDetails(portal, visit, values),
  });
}

/** Whoever looks back finds what they typed. */
async function filledIn<State extends { readonly values: Typed }>(
  portal: Portal,
  { credentialId }: PortalVisit<Arriving>,
  form: State,
): Promise<State> {
  if (Object.keys(form.values).length > 0) return form;
  const details = await findDetails(portal.db, credentialId);
  return details ? { ...form, values: typedFrom(details) } : form;
}

async function submitDetails(portal: Portal, visit: PortalVisit<Arriving>, values: Typed): Promise<Answer> {
  const read = readDetails(values, visit.now, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  await saveDetails(portal.db, visit.credentialId, read.details, visit.now);
  return onwards(portal, visit);
}
