import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import type { Path } from '#kernel/http/path.ts';
import { logOut, stillIn } from '#portal/access/sign-in/logout.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { studentPaths } from '#portal/common/arrival/paths.ts';
import { lockCredential } from '#portal/common/credentials/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { digestOf } from './digest.ts';
import { declinedPage, termsPage, words } from './pages.tsx';
import { publishingRoutes } from './publishing/routes.ts';
import { answerTerms, type Document } from './rules.ts';
import { addAcceptance, findAcceptedVersion, getCurrentTerms, listChangesSince } from './store.ts';

/** The documents that a person accepts on their way in, and again whenever a new version is published. */
export function routes(portal: Portal): void {
  publishingRoutes(portal);
  termsRoute(portal, paths.portalTerms, 'portal');
  termsRoute(portal, paths.partnerTerms, 'partner');
  termsRoute(portal, studentPaths.studentTerms, 'student');
  portal.site.page({
    path: paths.declinedTerms,
    enter: stillIn(portal),
    show: async (visit) => show(declinedPage(visit.locale)),
  });
}

function termsRoute(portal: Portal, path: Path, document: Document): void {
  portal.site.form({
    path,
    enter: arriving(portal, `${document}Terms`),
    show: async (visit, form) => {
      const terms = await getCurrentTerms(portal.db, document, visit.locale);
      const before = await findAcceptedVersion(
        portal.db,
        document,
        visit.credentialId,
        visit.arrival.personId,
      );
      if (before === null || before >= terms.version) return show(termsPage(visit.locale, form, terms, null));
      const changes = await listChangesSince(portal.db, document, before, visit.locale);
      return show(termsPage(visit.locale, form, terms, changes));
    },
    submit: async (visit, values) => {
      const terms = await getCurrentTerms(portal.db, document, visit.locale);
      const decision = answerTerms(
        textOf(values, 'answer'),
        Number(textOf(values, 'version')),
        terms.version,
      );
      switch (decision.kind) {
        case 'accept':
          return accept(portal, visit, { document, version: decision.version, digest: digestOf(terms.body) });
        case 'outdated':
          return invalid({ field: '', message: words[visit.locale].outdated });
        case 'unanswered':
          return invalid({ field: '', message: words[visit.locale].unanswered });
        case 'decline':
          return decline(portal, visit, document, terms.version);
      }
    },
  });
}

async function accept(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  {
    document,
    version,
    digest,
  }: { readonly document: Document; readonly version: number; readonly digest: string },
): Promise<Answer> {
  const { credentialId, arrival, locale, now } = visit;
  await portal.db.transaction().execute(async (tx) => {
    const { personId } = arrival;
    await lockCredential(tx, credentialId);
    const accepted = await findAcceptedVersion(tx, document, credentialId, personId);
    if (accepted !== null && accepted >= version) return;
    await addAcceptance(tx, { document, version, locale, credentialId, personId, now });
    await record(tx, {
      ...credentialCause(visit, credentialId),
      action: 'terms.accepted',
      subject: `credential:${credentialId}`,
      after: { document, version, locale, digest },
    });
  });
  return onwards(portal, visit);
}

/** Declining logs out everywhere, and the page says why. */
async function decline(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  document: Document,
  version: number,
): Promise<Answer> {
  const { credentialId } = visit;
  await portal.db.transaction().execute(async (tx) => {
    await record(tx, {
      ...credentialCause(visit, credentialId),
      action: 'terms.declined',
      subject: `credential:${credentialId}`,
      after: { document, version },
    });
  });
  return go(await logOut(portal, visit, 'declined'));
}
