import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { pageOf } from '#portal/common/organisations/rules.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellHelpers } from './emails.ts';
import { listPage, onePage } from './office-pages.tsx';
import { paths } from './paths.ts';
import { type HelpReach, type HelpStatus, reachOf } from './rules.ts';
import {
  countHelpRequests,
  getHelpRequest,
  type HelpRequest,
  listHelpRequests,
  lockNewHelp,
  saveAnswered,
  savePassed,
} from './store.ts';

/** The messages, for those who answer them. */
export function answerRoutes(portal: Portal): void {
  const enter = helping(portal);
  portal.site.page({ path: paths.helpRequests, enter, show: (visit) => showList(portal, visit) });
  portal.site.page({
    path: paths.helpRequest,
    enter,
    show: async (visit) => {
      const { locale, reach, session } = visit;
      const request = await getHelpRequest(portal.db, reach, idOf(visit));
      return show(onePage(locale, request, { csrf: session.csrf, mayPass: !reach.office }));
    },
  });
  portal.site.action({
    path: paths.answerHelp,
    enter,
    submit: (visit) =>
      settle(portal, visit, 'helpAnswered', async (tx, { id, reference }, { personId, cause }) => {
        await saveAnswered(tx, id, { by: personId, now: visit.now });
        await record(tx, { ...cause, action: 'help.answered', subject: `help:${id}`, after: { reference } });
      }),
  });
  portal.site.action({
    path: paths.passHelp,
    enter,
    submit: (visit) =>
      settle(portal, visit, 'helpPassed', async (tx, { id, reference, jurisdiction }, { cause }) => {
        await savePassed(tx, id);
        await tellHelpers(portal, tx, { id, reference, jurisdiction: null }, visit.now);
        await record(tx, {
          ...cause,
          action: 'help.passed',
          subject: `help:${id}`,
          before: { jurisdiction },
          after: { reference },
        });
      }),
  });
}

/** Somebody who helps, and whose messages are theirs to read. */
interface Helping extends AtWork {
  readonly reach: HelpReach;
}

const helping = (portal: Portal): PortalGuard<Helping> =>
  behind(withRole(portal, ['officer', 'coordinator']), async ({ memberships }) =>
    letIn({ reach: reachOf(memberships) }),
  );

async function showList(portal: Portal, { locale, reach, query }: PortalVisit<Helping>): Promise<Answer> {
  const status: HelpStatus = query.status === 'answered' ? 'answered' : 'new';
  const counts = await countHelpRequests(portal.db, reach);
  const page = pageOf(query.page, counts[status]);
  const found = await listHelpRequests(portal.db, reach, status, page);
  return show(listPage(locale, { status, counts, page, found, isOffice: reach.office }));
}

/** Under the lock of a message that is new still; whoever comes second is told so. */
async function settle(
  portal: Portal,
  visit: PortalVisit<Helping>,
  notice: 'helpAnswered' | 'helpPassed',
  work: (
    tx: Db<PortalTables>,
    request: Pick<HelpRequest, 'id' | 'reference' | 'jurisdiction'>,
    by: By,
  ) => Promise<void>,
): Promise<Answer> {
  const id = idOf(visit);
  await getHelpRequest(portal.db, visit.reach, id);
  const isDone = await decide(portal, visit, async (tx, by) => {
    const request = await lockNewHelp(tx, reachOf(by.memberships), id);
    if (request === null) return false;
    await work(tx, request, by);
    return true;
  });
  return go(href(paths.helpRequests, visit.locale), isDone ? notice : 'helpLate');
}
