import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { moveBack } from './back.ts';
import { beat } from './beat.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { moveDeadlines } from './move.ts';
import { outageRoutes } from './outages.tsx';
import { paths } from './paths.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'outage', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.heartbeat': object;
    'portal.move-deadlines': { readonly outageId: string };
    'portal.move-back': { readonly outageId: string };
  }
}

/** Deadlines move by themselves where the portal could not be reached on their last day. */
async function jobs(portal: Portal): Promise<void> {
  await portal.jobs.define('portal.move-deadlines', ({ outageId }) => moveDeadlines(portal, outageId));
  await portal.jobs.define('portal.move-back', ({ outageId }) => moveBack(portal, outageId));
  await portal.jobs.schedule('portal.heartbeat', '* * * * *', () => beat(portal));
}

export const room = {
  routes: outageRoutes,
  jobs,
  tools: [toolOf({ path: paths.outages, roles: ['administrator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  explains: ['outageGone'],
  logged: both(words, 'logged'),
} satisfies Room;
