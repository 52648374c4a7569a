import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { ANSWER_SECRETS, readQuestions } from '#portal/access/security-questions/form.ts';
import { setPage } from '#portal/access/security-questions/pages.tsx';
import { arriving, onwards } from '#portal/common/arrival/guard.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { getArrival } from '#portal/common/arrival/store.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { findProof } from '#portal/common/pins/proofs/store.ts';
import { type LivePin, serves } from '#portal/common/pins/rules.ts';
import { findLivePin } from '#portal/common/pins/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { enrol } from './enrol.ts';
import { gonePage } from './pages.tsx';
import { listOrganisationNames } from './store.ts';

/** Four security questions, and with them the enrolment is complete. */
export function setQuestionsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.setQuestions,
    secrets: ANSWER_SECRETS,
    enter: arriving(portal, 'setQuestions'),
    show: async (visit, form) => {
      const pin = await findProvedPin(portal, visit);
      if (pin === null) return show(gonePage(visit.locale));
      return show(setPage(visit.locale, form, 'set', <Step locale={visit.locale} step="questions" />));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function submit(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const pin = await findProvedPin(portal, visit);
  if (pin === null) return gone(portal, visit);
  const organisation = await listOrganisationNames(portal.db, pin.organisationId);
  const read = readQuestions(values, [pin.givenNames, pin.familyName, ...organisation], visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const enrolled = await enrol(portal, visit, pin, read.chosen);
  return enrolled
    ? go(href(paths.recoveryCode, visit.locale, {}, { after: 'enrolment' }))
    : gone(portal, visit);
}

/** Somebody else was faster, or it was this person themselves, who pressed the button twice. */
async function gone(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const { enrolled } = await getArrival(portal.db, credentialOf(visit));
  return enrolled ? onwards(portal, visit) : show(gonePage(visit.locale), 409);
}

async function findProvedPin(portal: Portal, visit: PortalVisit): Promise<LivePin | null> {
  const pinId = await findProof(portal.db, credentialOf(visit));
  const pin = pinId === null ? null : await findLivePin(portal.db, pinId, visit.now);
  return pin !== null && serves(pin, { kind: 'enrolment' }) ? pin : null;
}
