import { record } from '#kernel/audit/store.ts';
import { sendFile, show } from '#kernel/http/answer.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { PDF_TYPE } from '#kernel/letters/render.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { runState } from '../rules.ts';
import { listWritten } from '../store.ts';
import { words } from './fr.ts';
import { runPage, startedPage } from './page.tsx';
import { printRun } from './print.ts';
import { getRun, type Run, startRun } from './store.ts';

/** Many letters as one file, which is the answer to one POST and is kept nowhere (`docs/decisions/`). */
export function runRoutes(portal: Portal): void {
  const enter = beforeRun(portal);
  portal.site.page({
    path: paths.letterRun,
    enter,
    show: async (visit) => {
      const { run } = visit;
      const state = runState(run, visit.now);
      const isOver = state === 'ended' || state === 'broken_off';
      const following = visit.query.follow === 'yes' && !isOver;
      // Asked for by a link and stopped by another, as WCAG 2.2.1 wants it; works without script.
      if (following) visit.reply.header('Refresh', '2');
      const isCut = state === 'broken_off' || (state === 'ended' && run.done < run.nominations.length);
      const written = isCut ? await listWritten(portal.db, run.id) : [];
      return show(runPage(visit.locale, { run, state, written, following }, visit.session.csrf));
    },
  });
  portal.site.action({
    path: paths.printRun,
    enter,
    submit: async (visit) => {
      const { run } = visit;
      if (!(await start(portal, visit))) return show(startedPage(visit.locale, run.id), 409);
      const name = `${words[visit.locale].fileName}-${isoDate(visit.now)}.pdf`;
      return sendFile({ name, type: PDF_TYPE, body: printRun(portal, visit, run) });
    },
  });
}

/** An officer before a run of letters that they ordered. */
type RunVisit = PortalVisit<AtWork & { readonly run: Run }>;

const beforeRun = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) =>
    letIn({ run: await getRun(portal.db, idOf(visit), visit.personId) }),
  );

/** False: it was started already. */
const start = (portal: Portal, visit: RunVisit): Promise<boolean> =>
  decide(portal, visit, async (tx, { cause }) => {
    const { run, now } = visit;
    if (!(await startRun(tx, run.id, now))) return false;
    const after = { letters: run.nominations.length };
    await record(tx, { ...cause, action: 'letters.printed', subject: `letter_run:${run.id}`, after });
    return true;
  });
