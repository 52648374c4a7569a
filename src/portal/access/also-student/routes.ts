import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import type { Named } from '#kernel/names.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { readDetails, typedFrom } from '#portal/access/enrolment/student/form.ts';
import { digestOf } from '#portal/access/terms/digest.ts';
import { answerTerms, type Terms } from '#portal/access/terms/rules.ts';
import { addAcceptance, findAcceptedVersion, getCurrentTerms } from '#portal/access/terms/store.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { getPersonNames } from '#portal/common/persons/names-store.ts';
import type { Details } from '#portal/common/students/rules.ts';
import { addStudent, findStudent } from '#portal/common/students/store.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { detailsPage, termsPage } from './pages.tsx';
import { paths } from './paths.ts';

/** Somebody who is no student yet, and whether they have accepted the terms for students. */
interface Becoming extends SignedIn {
  readonly terms: Terms;
  readonly accepted: boolean;
}

const becoming = (portal: Portal): PortalGuard<Becoming> =>
  behind(signedIn(portal), async (visit) => {
    const { personId, credentialId, locale } = visit;
    if ((await findStudent(portal.db, personId)) !== undefined)
      return instead(go(href(common.home, locale), 'studentAlready'));
    const terms = await getCurrentTerms(portal.db, 'student', locale);
    const version = await findAcceptedVersion(portal.db, 'student', credentialId, personId);
    return letIn({ terms, accepted: version !== null && version >= terms.version });
  });

/** Whoever has a role becomes a student too: terms first, then who they are; in the account that they have. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.alsoStudent,
    enter: becoming(portal),
    check: (visit, values) => (visit.accepted ? detailFaults(visit, values) : termFaults(visit, values)),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) =>
      show(
        visit.accepted
          ? detailsPage(visit.locale, await filledIn(portal, visit, form))
          : termsPage(visit.locale, form, visit.terms),
      ),
    submit: (visit, values) =>
      visit.accepted ? become(portal, visit, values) : accept(portal, visit, values),
  });
}

/** The names are mostly those by which they are known at work. */
async function filledIn(portal: Portal, { personId }: Becoming, form: FormState): Promise<FormState> {
  if (Object.keys(form.values).length > 0) return form;
  const names: Named = await getPersonNames(portal.db, personId);
  return { ...form, values: typedFrom({ ...names, email: null, dateOfBirth: '', clientId: '' }) };
}

function termFaults({ terms, locale }: PortalVisit<Becoming>, values: Typed): readonly FieldError[] {
  const w = words[locale].terms;
  const { kind } = answerTerms(textOf(values, 'answer'), Number(textOf(values, 'version')), terms.version);
  if (kind === 'accept') return [];
  return [{ field: '', message: kind === 'outdated' ? w.outdated : w.unanswered }];
}

function detailFaults({ now, locale }: PortalVisit<Becoming>, values: Typed): readonly FieldError[] {
  const read = readDetails({ ...values, email: '' }, now, locale);
  return read.kind === 'faulty' ? read.errors : [];
}

async function accept(portal: Portal, visit: PortalVisit<Becoming>, values: Typed): Promise<Answer> {
  const { terms, locale, credentialId, now } = visit;
  const { version } = terms;
  const faults = termFaults(visit, values);
  if (faults.length > 0) return invalid(...faults);
  await decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const before = await findAcceptedVersion(tx, 'student', credentialId, personId);
    if (before !== null && before >= version) return;
    await addAcceptance(tx, { document: 'student', version, locale, credentialId, personId, now });
    await record(tx, {
      ...cause,
      action: 'terms.accepted',
      subject: `credential:${credentialId}`,
      after: { document: 'student', version, locale, digest: digestOf(terms.body) },
    });
  });
  return go(href(paths.alsoStudent, locale));
}

async function become(portal: Portal, visit: PortalVisit<Becoming>, values: Typed): Promise<Answer> {
  const { locale } = visit;
  const read = readDetails({ ...values, email: '' }, visit.now, locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const isNew = await save(portal, visit, read.details);
  return go(href(common.home, locale), isNew ? 'studentNow' : 'studentAlready');
}

/** Ids only: who a student is, is no business of the log. */
const save = (
  portal: Portal,
  visit: PortalVisit<Becoming>,
  { email: _, ...details }: Details,
): Promise<boolean> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    if ((await findStudent(tx, personId)) !== undefined) return false;
    await addStudent(tx, personId, details, visit.now);
    await record(tx, { ...cause, action: 'student.enrolled', subject: `student:${personId}` });
    return true;
  });
