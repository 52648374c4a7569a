import { institutionTool } from '#portal/common/members/choose.tsx';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { afterOutages } from '#portal/programme/outages/after.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { runTransfers } from './due.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { listRoute, overtakenRoute } from './list.tsx';
import { outgoingRoutes } from './outgoing.tsx';
import { overtakenLately, toAccept, toHandOut } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.transfers-due': object;
  }
}

/** What an institution does with transfers; files that came are accepted at the desk. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ours, to: paths.transfers, roles: DESK_ROLES });
  institutionTool(portal, { path: paths.ourOvertaken, to: paths.overtaken, roles: DESK_ROLES });
  listRoute(portal);
  overtakenRoute(portal);
  outgoingRoutes(portal);
}

/** Each night, what waits for too long is handed out, told of, or goes back. */
const jobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.transfers-due', '20 6 * * *', () => afterOutages(portal, runTransfers));

export const room = {
  routes,
  jobs,
  tools: [toolOf({ path: paths.ours, roles: DESK_ROLES }, both(words, 'tool'))],
  waits: [
    {
      key: 'transfers.out',
      roles: REPRESENTATIVES,
      path: paths.ours,
      query: { tab: 'out' },
      text: both(both(words, 'waits'), 'out'),
      hearing: 'at_once',
      rows: toHandOut,
    },
    {
      key: 'transfers.in',
      roles: REPRESENTATIVES,
      path: paths.ours,
      query: { tab: 'in' },
      text: both(both(words, 'waits'), 'in'),
      hearing: 'at_once',
      rows: toAccept,
    },
    {
      key: 'transfers.overtaken',
      roles: REPRESENTATIVES,
      path: paths.ourOvertaken,
      text: both(both(words, 'waits'), 'overtaken'),
      hearing: 'by_morning',
      rows: overtakenLately,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['fileFell', 'fileWaits', 'fileMoved'],
} satisfies Room;
