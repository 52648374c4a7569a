import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { getCredential } from '../credentials/store.ts';
import { sinceLastTime } from '../history/rules.ts';
import { countSignIns, listSignIns } from '../history/store.ts';
import { paths } from '../paths.ts';
import { type Proved, signedIn } from '../sign-in/guard.ts';
import { endOthersPage, historyPage, sessionsPage } from './lists.tsx';
import { overviewPage } from './pages.tsx';
import { revokedPage } from './revocation-pages.tsx';
import { sensitiveRoutes } from './sensitive.ts';
import { endOpenSession, endOtherSessions, listOpenSessions } from './sessions.ts';

const PER_PAGE = 20;

/** What holders see of their own credential, and what they may do with it. */
export function routes(service: CredentialService): void {
  const { site, config } = service;
  const enter = signedIn;
  site.page({ path: paths.account, enter, show: (visit) => overview(service, visit) });
  site.page({
    path: paths.sessions,
    enter,
    show: async (visit) => {
      const sessions = await listOpenSessions(service, visit);
      return show(sessionsPage({ locale: visit.locale, csrf: visit.session.csrf, sessions }));
    },
  });
  site.action({
    path: paths.endSession,
    enter,
    submit: async (visit) => {
      await endOpenSession(service, visit, visit.parameters.id ?? '');
      return go(href(paths.sessions, visit.locale), 'sessionEnded');
    },
  });
  site.form({
    path: paths.endOthers,
    enter,
    show: async ({ locale }, form) => show(endOthersPage(locale, form)),
    submit: async (visit) => {
      await endOtherSessions(service, visit);
      return go(href(paths.sessions, visit.locale), 'sessionsEnded');
    },
  });
  site.page({ path: paths.history, enter, show: (visit) => history(service, visit) });
  site.page({ path: paths.revoked, show: async ({ locale }) => show(revokedPage(locale, config)) });
  sensitiveRoutes(service);
}

async function overview(service: CredentialService, visit: CredentialVisit<Proved>): Promise<Answer> {
  const credential = await getCredential(service.db, visit.credentialId);
  const entries = await listSignIns(service.db, credential.id, { limit: 200 });
  return show(overviewPage(visit.locale, credential, sinceLastTime(entries).last?.at ?? null));
}

async function history(service: CredentialService, visit: CredentialVisit<Proved>): Promise<Answer> {
  const { credentialId: holder } = visit;
  const pages = Math.max(1, Math.ceil((await countSignIns(service.db, holder)) / PER_PAGE));
  const asked = Number.parseInt(visit.query.page ?? '1', 10);
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  const entries = await listSignIns(service.db, holder, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  return show(historyPage({ locale: visit.locale, entries, page, pages }));
}
