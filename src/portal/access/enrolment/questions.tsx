import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS, readQuestions } from '#portal/access/security-questions/form.ts';
import { setPage } from '#portal/access/security-questions/pages.tsx';
import { type Arriving, type Asserted, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { getArrival } from '#portal/common/arrival/store.ts';
import { findProof } from '#portal/common/credentials/enrolments-store.ts';
import { type LivePin, serves } from '#portal/common/pins/rules.ts';
import { findLivePin } from '#portal/common/pins/store.ts';
import { findDetails } from '#portal/common/students/details-store.ts';
import type { Details } from '#portal/common/students/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalSession, PortalVisit } from '#portal/portal.ts';
import { enrolByPin } from './by-pin.ts';
import { enrol } from './enrol.ts';
import { gonePage } from './pages.tsx';
import { listOrganisationNames } from './store.ts';
import { enrolStudent } from './student/enrol.ts';

/** What somebody came with: a PIN that they proved, or what they told of themselves as a student. */
interface Enrolling extends Arriving {
  readonly by:
    | { readonly kind: 'pin'; readonly pin: LivePin }
    | { readonly kind: 'student'; readonly details: Details };
}

/** Four security questions, and with them the enrolment is complete. */
export function setQuestionsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.setQuestions,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: enrolling(portal),
    show: async ({ locale }, form) =>
      show(setPage(locale, form, 'set', <Step locale={locale} step="questions" />)),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** Lets in whoever has proved a PIN that is still good for an enrolment, and students who gave their details. */
const enrolling = (portal: Portal): PortalGuard<Enrolling> =>
  behind<PortalSession, Arriving, Pick<Enrolling, 'by'>>(arriving(portal, 'setQuestions'), async (visit) => {
    if (visit.arrival.studying) {
      const details = await findDetails(portal.db, visit.credentialId);
      return details ? letIn({ by: { kind: 'student', details } }) : instead(await onwards(portal, visit));
    }
    const pinId = await findProof(portal.db, visit.credentialId);
    const pin = pinId === null ? null : await findLivePin(portal.db, pinId, visit.now);
    return pin !== null && serves(pin, { kind: 'enrolment' })
      ? letIn({ by: { kind: 'pin', pin } })
      : instead(await gone(portal, visit));
  });

async function submit(portal: Portal, visit: PortalVisit<Enrolling>, values: Typed): Promise<Answer> {
  const { by, locale } = visit;
  const read = readQuestions(values, await namesOf(portal, by), locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const enrolled = await enrol(portal, visit, read.chosen, (tx, newcomer) =>
    by.kind === 'pin'
      ? enrolByPin(portal, visit, by.pin, { tx, newcomer })
      : enrolStudent(portal, visit, tx, newcomer),
  );
  if (enrolled) return go(href(paths.recoveryCode, locale, {}, { after: 'enrolment' }));
  return by.kind === 'pin' ? gone(portal, visit) : onwards(portal, visit);
}

/** What an answer must not be: anybody who knows of somebody knows it. */
async function namesOf(portal: Portal, by: Enrolling['by']): Promise<readonly string[]> {
  if (by.kind === 'student') {
    const { givenNames, familyName, clientId, dateOfBirth } = by.details;
    return [givenNames, familyName, clientId, dateOfBirth];
  }
  const { givenNames, familyName, organisationId } = by.pin;
  return [givenNames, familyName, ...(await listOrganisationNames(portal.db, organisationId))];
}

/** Somebody else was faster, or it was this person themselves, who pressed the button twice. */
async function gone(portal: Portal, visit: PortalVisit<Asserted>): Promise<Answer> {
  const { enrolled } = await getArrival(portal.db, visit.credentialId);
  if (enrolled) return onwards(portal, visit);
  return show(gonePage(visit.locale), visit.request.method === 'POST' ? 409 : 200);
}
