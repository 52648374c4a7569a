import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { ANSWER_SECRETS, readQuestions } from '#portal/access/security-questions/form.ts';
import { setPage } from '#portal/access/security-questions/pages.tsx';
import { type Asserted, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { getArrival } from '#portal/common/arrival/store.ts';
import { findProof } from '#portal/common/credentials/enrolments-store.ts';
import { serves } from '#portal/common/pins/rules.ts';
import { findLivePin } from '#portal/common/pins/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type Enrolling, enrol } from './enrol.ts';
import { gonePage } from './pages.tsx';
import { listOrganisationNames } from './store.ts';

/** Four security questions, and with them the enrolment is complete. */
export function setQuestionsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.setQuestions,
    secrets: ANSWER_SECRETS,
    enter: enrolling(portal),
    show: async ({ locale }, form) =>
      show(setPage(locale, form, 'set', <Step locale={locale} step="questions" />)),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** Lets in whoever has proved a PIN that is still good for an enrolment. */
const enrolling = (portal: Portal): PortalGuard<Enrolling> =>
  behind(arriving(portal, 'setQuestions'), async (visit) => {
    const pinId = await findProof(portal.db, visit.credentialId);
    const pin = pinId === null ? null : await findLivePin(portal.db, pinId, visit.now);
    return pin !== null && serves(pin, { kind: 'enrolment' })
      ? letIn({ pin })
      : instead(await gone(portal, visit));
  });

async function submit(portal: Portal, visit: PortalVisit<Enrolling>, values: Typed): Promise<Answer> {
  const { pin, locale } = visit;
  const organisation = await listOrganisationNames(portal.db, pin.organisationId);
  const read = readQuestions(values, [pin.givenNames, pin.familyName, ...organisation], locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const enrolled = await enrol(portal, visit, read.chosen);
  return enrolled ? go(href(paths.recoveryCode, locale, {}, { after: 'enrolment' })) : gone(portal, visit);
}

/** Somebody else was faster, or it was this person themselves, who pressed the button twice. */
async function gone(portal: Portal, visit: PortalVisit<Asserted>): Promise<Answer> {
  const { enrolled } = await getArrival(portal.db, visit.credentialId);
  if (enrolled) return onwards(portal, visit);
  return show(gonePage(visit.locale), visit.request.method === 'POST' ? 409 : 200);
}
