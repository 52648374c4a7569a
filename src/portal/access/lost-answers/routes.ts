import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { FormState, Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS, readQuestions } from '#portal/access/security-questions/form.ts';
import { setPage } from '#portal/access/security-questions/pages.tsx';
import { onwards } from '#portal/common/arrival/guard.ts';
import { lostPaths } from '#portal/common/students/paths.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { CODE_SECRETS, readProof } from './form.ts';
import { words } from './fr.ts';
import { type Regaining, ready, regaining } from './guard.ts';
import { heldPage, provePage } from './pages.tsx';
import { ownPaths } from './paths.ts';
import { dropProof, proveStudent, setNewAnswers } from './regain.ts';
import { readyAt, standingOf } from './rules.ts';

/** A student who can't answer: recovery code, names and date of birth, a day, then four new questions. */
export function routes(portal: Portal): void {
  const enter = regaining(portal);
  portal.site.form({
    path: lostPaths.lostAnswers,
    secrets: CODE_SECRETS,
    enter,
    show: async (visit, form) => showStanding(visit, form),
    submit: (visit, values) => submitProof(portal, visit, values),
  });
  portal.site.action({
    path: ownPaths.dropLostAnswers,
    enter,
    submit: async (visit) => {
      const dropped = await dropProof(portal, visit);
      return go(href(paths.question, visit.locale), dropped ? 'lostAnswersDropped' : undefined);
    },
  });
  newQuestionsRoute(portal);
}

function showStanding(
  { locale, proof, credentialId, session, now }: PortalVisit<Regaining>,
  form: FormState,
) {
  const standing = standingOf(proof, credentialId, now);
  if (proof === null || standing === 'none') return show(provePage(locale, form));
  return standing === 'held'
    ? show(heldPage(locale, session.csrf, readyAt(proof)))
    : go(href(ownPaths.newAnswers, locale));
}

async function submitProof(portal: Portal, visit: PortalVisit<Regaining>, values: Typed): Promise<Answer> {
  const { locale } = visit;
  const read = readProof(values, locale);
  if (read.kind === 'incomplete') return invalid(...read.errors);
  const proving = await proveStudent(portal, visit, read.typed);
  const w = words[locale].errors;
  switch (proving.kind) {
    case 'proved':
      return go(href(lostPaths.lostAnswers, locale));
    case 'mismatch':
      return invalid({ field: '', message: w.mismatch });
    case 'wait':
      return invalid({ field: '', message: w.wait(formatDateTime(proving.until, locale)) });
  }
}

function newQuestionsRoute(portal: Portal): void {
  portal.site.form({
    path: ownPaths.newAnswers,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: ready(portal),
    show: async ({ locale }, form) => show(setPage(locale, form, 'reset')),
    submit: async (visit, values) => {
      const { givenNames, familyName, clientId, dateOfBirth } = visit.student;
      const read = readQuestions(values, [givenNames, familyName, clientId, dateOfBirth], visit.locale);
      if (read.kind === 'faulty') return invalid(...read.errors);
      const done = await setNewAnswers(portal, visit, read.chosen);
      return done ? onwards(portal, visit) : invalid({ field: '', message: words[visit.locale].errors.gone });
    },
  });
}
