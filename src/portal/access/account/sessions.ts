import { record } from '#kernel/audit/store.ts';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { ABSOLUTE_MS, IDLE_MS } from '#kernel/http/session.ts';
import { endSession, endSessionsOf, listSessions, type SessionRow } from '#kernel/http/session-store.ts';
import { addMs } from '#kernel/time.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { personOf, personSubject } from '#portal/common/arrival/subject.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { eventOf } from './audit.ts';
import { signInsPage } from './pages.tsx';
import { SIGN_INS_A_PAGE } from './rules.ts';
import { countSignIns, listSignIns } from './store.ts';
import { doorNames } from './words.ts';

/** The person's live sessions, to be ended one by one or all but this; and their sign-ins so far. */
export function sessionRoutes(portal: Portal): void {
  const enter = signedIn(portal);
  portal.site.action({
    path: paths.endSession,
    enter,
    submit: async (visit) => {
      const mine = await listOwnSessions(portal, visit);
      const session = mine.find(({ id }) => id === visit.parameters.id);
      if (!session) throw new NotFound();
      await portal.db.transaction().execute(async (tx) => {
        await endSession(kernelTables(tx), session.id, 'ended_by_owner', visit.now);
        await record(tx, eventOf(visit, 'session.ended', { before: { session: session.id } }));
      });
      return go(href(paths.account, visit.locale), 'sessionEnded');
    },
  });
  portal.site.action({
    path: paths.endSessions,
    enter,
    submit: async (visit) => {
      const dropped = await portal.db.transaction().execute(async (tx) => {
        const subject = personSubject(personOf(visit));
        const reason = 'ended_by_owner';
        const ended = await endSessionsOf(tx, subject, reason, visit.now, visit.session.id ?? undefined);
        await record(tx, eventOf(visit, 'session.others_ended', { after: { ended } }));
        return dropWaiting(tx, personOf(visit), causeOf(visit));
      });
      return go(href(paths.account, visit.locale), dropped ? 'sessionsAndEmail' : 'sessionsEnded');
    },
  });
  signInsRoute(portal);
}

function signInsRoute(portal: Portal): void {
  portal.site.page({
    path: paths.signIns,
    enter: signedIn(portal),
    show: async (visit) => {
      const total = Math.max(
        1,
        Math.ceil((await countSignIns(portal.db, personOf(visit))) / SIGN_INS_A_PAGE),
      );
      const asked = Number(visit.query.page ?? '1');
      const current = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), total) : 1;
      const offset = (current - 1) * SIGN_INS_A_PAGE;
      const signIns = await listSignIns(portal.db, personOf(visit), SIGN_INS_A_PAGE, offset);
      return show(signInsPage(visit.locale, { signIns, current, total, doorName: doorNames(portal) }));
    },
  });
}

/** The sessions in which this person is fully signed in and that have not run out. */
export async function listOwnSessions(portal: Portal, visit: PortalVisit): Promise<SessionRow[]> {
  const rows = await listSessions(portal.db, personSubject(personOf(visit)), addMs(visit.now, -IDLE_MS));
  return rows.filter(({ created_at }) => created_at > addMs(visit.now, -ABSOLUTE_MS));
}
