import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import { listForms, type SavedForms } from '#portal/joining/nominations/form-store.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import { findOpenedLink } from '#portal/joining/nominations/link.ts';
import { findHolderName } from '#portal/joining/nominations/parties-store.ts';
import { renewLink } from '#portal/joining/nominations/renew.ts';
import { formsOf } from '#portal/joining/nominations/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { firstAnswers, messagesOf, readAnswers } from './answers.ts';
import { checkPage } from './check.tsx';
import { completeForms, nextForm, reopenForms, saveDraft } from './complete.ts';
import { formPage } from './form-pages.tsx';
import { words } from './fr.ts';
import { type AtForm, atForm, filling, home, type Opened, opened } from './guard.ts';
import { alreadyPage, endedPage, renewalPage, renewedPage, unknownPage } from './link-pages.tsx';
import { statePage } from './pages.tsx';
import { blankForm, completedForm } from './print.ts';
import { type Answers, faultsOf } from './rules.ts';
import { readNameChoice } from './which-name.ts';

/** The pages behind a nominee's personal link: no account, no name asked, only what the link is for. */
export function nomineeRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.nominee,
    enter: opened(portal),
    show: (visit) => showState(portal, visit),
  });
  portal.site.form({
    path: paths.nomineeForm,
    enter: atForm(filling(portal)),
    show: (visit, form) => showForm(portal, visit, form),
    submit: (visit, values) => submitForm(portal, visit, values),
    keep: async (visit, values) => {
      await saveDraft(portal, visit, readAnswers(visit.name, values));
    },
  });
  checkRoute(portal);
  portal.site.action({
    path: paths.nomineeReopen,
    enter: opened(portal),
    submit: async (visit) => {
      const reopened = await reopenForms(portal, visit);
      return go(home(visit), reopened ? 'formsReopened' : undefined);
    },
  });
  portal.site.page({
    path: paths.nomineePdf,
    enter: atForm(opened(portal)),
    show: (visit) => sendForm(portal, visit),
  });
  renewalRoute(portal);
  portal.site.page({
    path: paths.nomineeCut,
    show: async ({ locale }) => show(unknownPage(locale), 404),
  });
}

async function showState(portal: Portal, visit: PortalVisit<Opened>): Promise<Answer> {
  const { locale, nomination, token, session } = visit;
  const forms = await listForms(portal.db, nomination.id);
  const history = await loadHistory(portal.db, nomination);
  return show(statePage(locale, { nomination, token, forms, history, csrf: session.csrf }));
}

async function showForm(portal: Portal, visit: PortalVisit<AtForm>, form: FormState): Promise<Answer> {
  const { name, nomination } = visit;
  const typed = Object.keys(form.values).length > 0;
  const values = typed ? form.values : await answersIn(portal, visit);
  return show(formPage(visit, { ...form, values }, name, nomination));
}

/** What a form holds when it is opened: what was saved, else what is on file already. */
async function answersIn(portal: Portal, { name, nomination }: AtForm): Promise<Answers> {
  const forms: SavedForms = await listForms(portal.db, nomination.id);
  const saved = forms[name]?.answers;
  if (saved !== undefined) return saved;
  const { id, jurisdiction } = nomination.organisation;
  const record = await getRecord(portal.db, id, [jurisdiction]);
  return firstAnswers(name, nomination, record, forms.imm5592?.answers);
}

async function submitForm(portal: Portal, visit: PortalVisit<AtForm>, values: Typed): Promise<Answer> {
  const { name, nomination, token } = visit;
  const answers = readAnswers(name, values);
  // Saved first: what is wrong with it is no reason to lose it.
  if (!(await saveDraft(portal, visit, answers))) return show(alreadyPage(visit), 409);
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
      const { nomination, token } = visit;
      const forms = await listForms(portal.db, nomination.id);
      const next = nextForm(nomination, forms);
      if (next !== null) return go(href(paths.nomineeForm, visit.locale, { token, form: next }), 'formFirst');
      return show(checkPage(visit, form, nomination, forms));
    },
    submit: async (visit, values) => {
      const completed = await completeForms(portal, visit, readNameChoice(textOf(values, 'whichName')));
      if (completed === 'late') return show(alreadyPage(visit), 409);
      if (completed === 'unsure')
        return invalid({ field: 'whichName', message: words[visit.locale].check.which.missing });
      // Of what a form itself lacks, the form tells; the page leads there.
      if (completed === 'incomplete')
        return invalid({ field: 'acknowledgement', message: words[visit.locale].check.namesDiffer });
      return go(home(visit));
    },
  });
}

/** A form as a PDF: as it was completed, or blank with the nomination's reference. */
async function sendForm(portal: Portal, visit: PortalVisit<AtForm>): Promise<Answer> {
  const { name, nomination, locale, now } = visit;
  const doc =
    visit.query.blank === 'yes'
      ? blankForm(name, locale, nomination.reference)
      : await completedDoc(portal, visit);
  const body = await renderPdf(doc, now);
  return sendFile({ name: `${name}-${nomination.reference}.pdf`, type: PDF_TYPE, body });
}

async function completedDoc({ db }: Portal, { name, nomination }: AtForm) {
  const saved = (await listForms(db, nomination.id))[name];
  if (!saved?.completedAt) throw new NotFound();
  return completedForm(name, nomination, saved, await findHolderName(db, nomination.replacesId));
}

/** A new link for one that expired or was replaced, sent to where that went: whoever found the old one gains nothing. */
function renewalRoute(portal: Portal): void {
  portal.site.action({
    path: paths.nomineeLink,
    submit: async (visit) => {
      const found = await findOpenedLink(portal, visit);
      if (found === null) return show(unknownPage(visit.locale), 404);
      const { nomination, state } = found;
      const renewed = state === 'revoked' ? 'over' : await renewLink(portal, nomination, visit.now);
      if (renewed === 'over') return show(endedPage(visit.locale), 410);
      if (renewed === 'sent') return show(renewedPage(visit.locale));
      const problem = words[visit.locale].expired.tooMany;
      return show(renewalPage(visit, 'expired', { problem }), 429);
    },
  });
}
