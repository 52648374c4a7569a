import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, readTyped, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import { tellNominee } from '#portal/joining/nominations/emails.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import { findOpenedLink, openLink, renewalsOf } from '#portal/joining/nominations/link.ts';
import { findHolderName } from '#portal/joining/nominations/parties-store.ts';
import { type FormName, formsOf, linkMail, mayFillIn, RENEWALS } from '#portal/joining/nominations/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { firstAnswers, messagesOf, readAnswers } from './answers.ts';
import { checkPage } from './check.tsx';
import { completeForms, nextForm, reopenForms, saveDraft } from './complete.ts';
import { formPage } from './form-pages.tsx';
import { words } from './fr.ts';
import {
  alreadyPage,
  endedPage,
  renewalPage,
  renewedPage,
  type Unsaved,
  unknownPage,
} from './link-pages.tsx';
import { statePage } from './pages.tsx';
import { blankForm, completedForm } from './print.ts';
import { faultsOf } from './rules.ts';

/** The pages behind a nominee's personal link: no account, no name asked, only what the link is for. */
export function nomineeRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.nominee,
    enter: opened(portal),
    show: async (visit) => showState(portal, visit),
  });
  portal.site.form({
    path: paths.nomineeForm,
    enter: filling(portal),
    show: (visit, form) => showForm(portal, visit, form),
    submit: (visit, values) => submitForm(portal, visit, values),
    keep: async (visit, values) => {
      const { nomination } = await openLink(portal, visit);
      const name = formOf(visit);
      await saveDraft(portal, visit, nomination.id, name, readAnswers(name, values));
    },
  });
  checkRoute(portal);
  portal.site.action({
    path: paths.nomineeReopen,
    enter: opened(portal),
    submit: async (visit) => {
      const { nomination } = await openLink(portal, visit);
      const reopened = await reopenForms(portal, visit, nomination.id);
      return go(home(visit), reopened ? 'formsReopened' : undefined);
    },
  });
  portal.site.page({
    path: paths.nomineePdf,
    enter: opened(portal),
    show: (visit) => sendForm(portal, visit),
  });
  renewalRoute(portal);
  portal.site.page({
    path: paths.nomineeCut,
    show: async ({ locale }) => show(unknownPage(locale), 404),
  });
}

/** Lets in whoever has a link that works; says what became of any other. */
const opened = (portal: Portal): PortalGuard =>
  unless(async (visit) => {
    const found = await findOpenedLink(portal, visit);
    if (found === null) return show(unknownPage(visit.locale), 404);
    if (found.state === 'open') return null;
    if (found.state === 'revoked') return show(endedPage(visit.locale), 410);
    return show(renewalPage(visit, found.state, { typed: typedIn(visit) }), 410);
  });

/** What somebody had typed into a form by the time their link had ended: it goes back to them, and nowhere else. */
function typedIn(visit: PortalVisit): Unsaved | null {
  const { form: name } = visit.parameters;
  if (visit.request.method !== 'POST' || !isForm(name)) return null;
  return { name, answers: readAnswers(name, readTyped(visit.request.body)) };
}

/** The same, as long as the forms are not complete: of two people with one link, the first to complete decides. */
const filling = (portal: Portal): PortalGuard =>
  behind(
    opened(portal),
    unless(async (visit) => {
      const { nomination } = await openLink(portal, visit);
      if (mayFillIn(nomination.status)) return null;
      return visit.request.method === 'GET' ? go(home(visit)) : show(alreadyPage(visit), 409);
    }),
  );

const home = ({ locale, parameters: { token = '' } }: PortalVisit): string =>
  href(paths.nominee, locale, { token });

function formOf(visit: PortalVisit): FormName {
  const { form } = visit.parameters;
  if (!isForm(form)) throw new NotFound();
  return form;
}

const isForm = (name: string | undefined): name is FormName =>
  name === 'imm5592' || name === 'acknowledgement';

async function showState(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const { nomination, token } = await openLink(portal, visit);
  const forms = await listForms(portal.db, nomination.id);
  const history = await loadHistory(portal.db, nomination);
  return show(statePage(visit.locale, { nomination, token, forms, history, csrf: visit.session.csrf }));
}

async function load(portal: Portal, visit: PortalVisit) {
  const name = formOf(visit);
  const { nomination, token } = await openLink(portal, visit);
  if (!formsOf(nomination.kind).includes(name)) throw new NotFound();
  const { organisation } = nomination;
  const record = await getRecord(portal.db, organisation.id, [organisation.jurisdiction]);
  return { name, nomination, token, record, forms: await listForms(portal.db, nomination.id) };
}

async function showForm(portal: Portal, visit: PortalVisit, form: FormState): Promise<Answer> {
  const { name, nomination, record, forms } = await load(portal, visit);
  const kept = forms[name]?.answers ?? firstAnswers(name, nomination, record, forms.imm5592?.answers);
  const values = Object.keys(form.values).length > 0 ? form.values : kept;
  return show(formPage(visit, { ...form, values }, name, nomination));
}

async function submitForm(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const { name, nomination, token } = await load(portal, visit);
  const answers = readAnswers(name, values);
  // Saved first: what is wrong with it is no reason to lose it.
  if (!(await saveDraft(portal, visit, nomination.id, name, answers))) return show(alreadyPage(visit), 409);
  if (textOf(values, '_action') === 'draft') return go(home(visit), 'draftSaved');
  const faults = faultsOf(name, answers);
  if (faults.length > 0) return invalid(...messagesOf(faults, visit.locale));
  const forms = formsOf(nomination.kind);
  const next = forms[forms.indexOf(name) + 1];
  return next === undefined
    ? go(href(paths.nomineeCheck, visit.locale, { token }))
    : go(href(paths.nomineeForm, visit.locale, { token, form: next }));
}

function checkRoute(portal: Portal): void {
  portal.site.form({
    path: paths.nomineeCheck,
    enter: filling(portal),
    show: async (visit, form) => {
      const { nomination, token } = await openLink(portal, visit);
      const forms = await listForms(portal.db, nomination.id);
      const next = nextForm(nomination, forms);
      if (next !== null) return go(href(paths.nomineeForm, visit.locale, { token, form: next }), 'formFirst');
      return show(checkPage(visit, form, nomination, forms));
    },
    submit: async (visit) => {
      const { nomination } = await openLink(portal, visit);
      const completed = await completeForms(portal, visit, nomination.id);
      if (completed === 'late') return show(alreadyPage(visit), 409);
      // Of what a form itself lacks, the form tells; the page leads there.
      if (completed === 'incomplete')
        return invalid({ field: 'acknowledgement', message: words[visit.locale].check.namesDiffer });
      return go(home(visit));
    },
  });
}

/** A form as a PDF: as it was completed, or blank with the nomination's reference. */
async function sendForm(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const { name, nomination, forms } = await load(portal, visit);
  const saved = forms[name];
  const blank = visit.query.blank === 'yes';
  if (!blank && !saved?.completedAt) throw new NotFound();
  const former = await findHolderName(portal.db, nomination.replacesId);
  const doc =
    blank || !saved
      ? blankForm(name, visit.locale, nomination.reference)
      : completedForm(name, nomination, saved, former);
  const body = await renderPdf(doc, visit.now);
  return sendFile({ name: `${name}-${nomination.reference}.pdf`, type: PDF_TYPE, body });
}

/** A new link for one that expired or was replaced, sent to where that went: whoever found the old one gains nothing. */
function renewalRoute(portal: Portal): void {
  portal.site.action({
    path: paths.nomineeLink,
    submit: async (visit) => {
      const found = await findOpenedLink(portal, visit);
      if (found === null) return show(unknownPage(visit.locale), 404);
      const { nomination, state } = found;
      const told = linkMail(nomination.status);
      if (told === null || state === 'revoked') return show(endedPage(visit.locale), 410);
      const tried = await reserveTry(portal.db, renewalsOf(nomination.id), visit.now, RENEWALS);
      if (tried.kind !== 'go') {
        const problem = words[visit.locale].expired.tooMany;
        return show(renewalPage(visit, 'expired', { problem }), 429);
      }
      await portal.db.transaction().execute((tx) => tellNominee(portal, tx, nomination.id, told));
      return show(renewedPage(visit.locale));
    },
  });
}
