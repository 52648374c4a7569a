import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { isSessionOf } from '#kernel/http/owner-store.ts';
import { href } from '#kernel/http/path.ts';
import { ABSOLUTE_MS, IDLE_MS } from '#kernel/http/session-limits.ts';
import { endSession, endSessionsOf, listSessions, type SessionRow } from '#kernel/http/session-store.ts';
import { addMs } from '#kernel/time.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { personSubject } from '#portal/common/arrival/subject.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
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
      const { id = '' } = visit.parameters;
      // One that has ended is told as such: whoever sent it twice wants nothing else.
      if (!(await isSessionOf(kernelTables(portal.db), personSubject(visit.personId), id)))
        throw new NotFound();
      await endOne(portal, visit, id);
      return go(href(paths.account, visit.locale), 'sessionEnded');
    },
  });
  portal.site.action({
    path: paths.endSessions,
    enter,
    submit: async (visit) => {
      const dropped = await endOthers(portal, visit);
      return go(href(paths.account, visit.locale), dropped ? 'sessionsAndEmail' : 'sessionsEnded');
    },
  });
  signInsRoute(portal);
}

const endOne = (portal: Portal, visit: PortalVisit<SignedIn>, session: string): Promise<void> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    if (!(await listOwnSessions(tx, visit)).some(({ id }) => id === session)) return;
    await endSession(kernelTables(tx), session, 'ended_by_owner', cause.at);
    await record(tx, {
      ...cause,
      action: 'session.ended',
      subject: `person:${personId}`,
      before: { session },
    });
  });

/** Whether an address waited for the account, which the others may have asked for. */
const endOthers = (portal: Portal, visit: PortalVisit<SignedIn>): Promise<boolean> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const own = visit.session.id ?? undefined;
    const ended = await endSessionsOf(tx, personSubject(personId), 'ended_by_owner', cause.at, own);
    const subject = `person:${personId}` as const;
    if (ended > 0) await record(tx, { ...cause, action: 'session.others_ended', subject, after: { ended } });
    return dropWaiting(tx, personId, cause);
  });

function signInsRoute(portal: Portal): void {
  portal.site.page({
    path: paths.signIns,
    enter: signedIn(portal),
    show: async (visit) => {
      const total = Math.max(1, Math.ceil((await countSignIns(portal.db, visit.personId)) / SIGN_INS_A_PAGE));
      const asked = Number(visit.query.page ?? '1');
      const current = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), total) : 1;
      const offset = (current - 1) * SIGN_INS_A_PAGE;
      const signIns = await listSignIns(portal.db, visit.personId, SIGN_INS_A_PAGE, offset);
      return show(signInsPage(visit.locale, { signIns, current, total, doorName: doorNames(portal) }));
    },
  });
}

/** The sessions in which this person is fully signed in and that have not run out. */
export async function listOwnSessions(
  db: Db<PortalTables>,
  visit: PortalVisit<SignedIn>,
): Promise<SessionRow[]> {
  const rows = await listSessions(db, personSubject(visit.personId), addMs(visit.now, -IDLE_MS));
  return rows.filter(({ created_at }) => created_at > addMs(visit.now, -ABSOLUTE_MS));
}
