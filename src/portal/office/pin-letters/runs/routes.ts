import { record } from '#kernel/audit/store.ts';
import { sendFile, show } from '#kernel/http/answer.ts';
import { PDF_TYPE } from '#kernel/letters/render.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from '../fr.ts';
import { runState } from '../rules.ts';
import { runPage, startedPage } from './page.tsx';
import { printRun } from './print.ts';
import { getRun, type Run, startRun } from './store.ts';

/** Many letters as one file, which is the answer to one POST and is kept nowhere (`docs/decisions/`). */
export function runRoutes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.page({
    path: paths.letterRun,
    enter,
    show: async (visit) => {
      const run = await getRun(portal.db, idOf(visit), personOf(visit));
      const following = visit.query.follow === 'yes';
      // Asked for by a link and stopped by another, as WCAG 2.2.1 wants it; works without script.
      if (following && runState(run) !== 'ended') visit.reply.header('Refresh', '2');
      return show(runPage(visit.locale, run, visit.session.csrf, following));
    },
  });
  portal.site.action({
    path: paths.printRun,
    enter,
    submit: async (visit) => {
      const run = await getRun(portal.db, idOf(visit), personOf(visit));
      if (!(await start(portal, visit, run))) return show(startedPage(visit.locale, run.id), 409);
      const name = `${words[visit.locale].run.fileName}-${isoDate(visit.now)}.pdf`;
      return sendFile({ name, type: PDF_TYPE, body: printRun(portal, visit, run) });
    },
  });
}

const start = (portal: Portal, visit: PortalVisit, run: Run): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    if (!(await startRun(tx, run.id, visit.now))) return false;
    await record(tx, {
      at: visit.now,
      action: 'letters.printed',
      actor: { kind: 'person', id: personOf(visit) },
      subject: `letter_run:${run.id}`,
      authority: 'officer',
      after: { letters: run.nominations.length },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return true;
  });
