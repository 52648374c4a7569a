import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { formatNumber, LOCALES } from '#kernel/ui/locale.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { getCurrentTerms } from '../store.ts';
import { draftPage, FIELDS, latePage, previewPage, settlePage } from './draft-pages.tsx';
import { words } from './fr.ts';
import { currentPage, PUBLIC, versionPage, versionsPage } from './pages.tsx';
import { type AtDocument, discardDraft, keepDraft, publishDraft } from './publish.ts';
import {
  DOCUMENTS,
  type DraftText,
  draftFaults,
  LONGEST_BODY,
  LONGEST_CHANGES,
  LONGEST_FORM,
} from './rules.ts';
import { type Draft, findDraft, getLatest, getVersion, listDrafts, listVersions } from './store.ts';

/** Writing, previewing and publishing the terms, for administrators; and the terms in force, for everybody. */
export function publishingRoutes(portal: Portal): void {
  const { site, db } = portal;
  const enter = atDocument(portal);
  for (const document of DOCUMENTS)
    site.page({
      path: PUBLIC[document],
      show: async ({ locale }) => show(currentPage(locale, await getCurrentTerms(db, document, locale))),
    });
  site.page({
    path: paths.termsVersions,
    enter: administering(portal),
    show: async ({ locale }) => show(versionsPage(locale, await listVersions(db), await listDrafts(db))),
  });
  site.form({
    path: paths.draftTerms,
    enter,
    longest: LONGEST_BODY + 1,
    bodyLimit: LONGEST_FORM,
    show: (visit, form) => showDraft(portal, visit, form),
    submit: (visit, values) => submitDraft(portal, visit, values),
  });
  site.page({ path: paths.previewTerms, enter, show: (visit) => showPreview(portal, visit) });
  for (const change of ['publish', 'discard'] as const)
    site.form({
      path: change === 'publish' ? paths.publishTerms : paths.discardTerms,
      enter,
      show: (visit, form) => showSettling(portal, visit, form, change),
      submit: (visit, values) => settle(portal, visit, values, change),
    });
  // After the others, whose addresses would be a version's otherwise.
  site.page({
    path: paths.termsVersion,
    enter,
    show: async (visit) => {
      const version = Number(/^\d{1,6}$/.exec(visit.parameters.version ?? '')?.[0] ?? 0);
      return show(versionPage(visit.locale, await getVersion(db, visit.document, version)));
    },
  });
}

const administering = (portal: Portal): PortalGuard<AtWork> => withRole(portal, ['administrator']);

/** Lets in administrators, to a document that there is. */
const atDocument = (portal: Portal): PortalGuard<AtDocument> =>
  behind(administering(portal), async ({ parameters }) => {
    const document = DOCUMENTS.find((known) => known === parameters.document);
    if (document === undefined) throw new NotFound();
    return letIn({ document });
  });

type DocumentVisit = PortalVisit<AtDocument>;

/** What was typed before, else the draft, else what is in force. */
async function showDraft(portal: Portal, visit: DocumentVisit, form: FormState): Promise<Answer> {
  const { document } = visit;
  const draft = await findDraft(portal.db, document);
  if (Object.keys(form.values).length > 0)
    return show(draftPage(visit.locale, form, document, draft !== null));
  const { body } = draft ?? (await getLatest(portal.db, document));
  const changes = draft?.changes ?? { en: '', fr: '' };
  const values = {
    revision: String(draft?.revision ?? 0),
    ...Object.fromEntries(
      LOCALES.flatMap((language) => [
        [FIELDS.body[language], body[language]],
        [FIELDS.changes[language], changes[language]],
      ]),
    ),
  };
  return show(draftPage(visit.locale, { ...form, values }, document, draft !== null));
}

async function submitDraft(portal: Portal, visit: DocumentVisit, values: Typed): Promise<Answer> {
  const { document, locale } = visit;
  const typed = (fields: Readonly<Record<'en' | 'fr', string>>) => ({
    en: textOf(values, fields.en),
    fr: textOf(values, fields.fr),
  });
  const text: DraftText = { body: typed(FIELDS.body), changes: typed(FIELDS.changes) };
  const errors = tooLong(visit, text);
  if (errors.length > 0) return invalid(...errors);
  const revision = revisionOf(values);
  const saved = await keepDraft(portal, visit, text, revision);
  if (!saved) return invalid({ field: '', message: words[locale].draft.late });
  const next = textOf(values, 'next') === 'stay' ? paths.draftTerms : paths.previewTerms;
  return go(href(next, locale, { document }), 'termsDraftSaved');
}

const tooLong = ({ locale }: PortalVisit, text: DraftText) =>
  LOCALES.flatMap((language) =>
    (['body', 'changes'] as const).flatMap((part) => {
      const most = part === 'body' ? LONGEST_BODY : LONGEST_CHANGES;
      const message = words[locale].draft.tooLong(formatNumber(most, locale));
      return text[part][language].length > most ? [{ field: FIELDS[part][language], message }] : [];
    }),
  );

async function showPreview(portal: Portal, visit: DocumentVisit): Promise<Answer> {
  const draft = await getDraft(portal, visit);
  const current = await getLatest(portal.db, draft.document);
  return show(previewPage(visit.locale, draft, current, draftFaults(draft, current.body)));
}

async function getDraft(portal: Portal, visit: DocumentVisit): Promise<Draft> {
  const draft = await findDraft(portal.db, visit.document);
  if (draft === null) throw new NotFound();
  return draft;
}

async function showSettling(
  portal: Portal,
  visit: DocumentVisit,
  form: FormState,
  change: 'publish' | 'discard',
): Promise<Answer> {
  const draft = await getDraft(portal, visit);
  const current = await getLatest(portal.db, draft.document);
  if (change === 'publish' && draftFaults(draft, current.body).length > 0)
    return go(href(paths.previewTerms, visit.locale, { document: draft.document }));
  return show(settlePage(visit.locale, form, change, draft, current.version + 1));
}

async function settle(
  portal: Portal,
  visit: DocumentVisit,
  values: Typed,
  change: 'publish' | 'discard',
): Promise<Answer> {
  const revision = revisionOf(values);
  const done =
    change === 'publish'
      ? await publishDraft(portal, visit, revision)
      : await discardDraft(portal, visit, revision);
  if (!done) return show(latePage(visit.locale), 409);
  const notice = change === 'publish' ? 'termsPublished' : 'termsDraftGone';
  return go(href(paths.termsVersions, visit.locale), notice);
}
