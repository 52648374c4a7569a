import { show } from '#kernel/http/answer.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { contestedPage } from './pages.tsx';
import { paths } from './paths.ts';
import { lookForContested } from './run.ts';
import { contestedToDecide, listContested } from './store.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.contested': object;
  }
}

/** Representatives find out whose a record is. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourContested, to: paths.contested, roles: REPRESENTATIVES });
  portal.site.page({
    path: paths.contested,
    enter: atInstitution(portal),
    show: async ({ locale, at }) =>
      show(contestedPage(locale, at, await listContested(portal.db, at.organisationId))),
  });
}

const jobs = ({ jobs: queues, ...portal }: Portal): Promise<void> =>
  queues.schedule('portal.contested', '*/10 * * * *', () => lookForContested({ ...portal, jobs: queues }));

export const room = {
  routes,
  jobs,
  tools: [toolOf({ path: paths.ourContested, roles: REPRESENTATIVES }, both(words, 'tool'))],
  waits: [
    {
      key: 'contested',
      roles: REPRESENTATIVES,
      path: paths.ourContested,
      text: both(words, 'waits'),
      hearing: 'by_morning',
      rows: contestedToDecide,
    },
  ],
  logged: both(words, 'logged'),
} satisfies Room;
