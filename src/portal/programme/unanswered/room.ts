import type { Portal } from '#portal/portal.ts';
import { afterOutages } from '#portal/programme/outages/after.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { haltsToDecide } from './halts-store.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { closeAll, runUnanswered } from './run.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.unanswered': object;
    'portal.close-unanswered': { readonly ids: readonly string[] };
  }
}

/** Each night students are told that time runs out, and what nobody answered is closed. */
async function jobs(portal: Portal): Promise<void> {
  await portal.jobs.define('portal.close-unanswered', ({ ids }) => closeAll(portal, ids));
  await portal.jobs.schedule('portal.unanswered', '10 6 * * *', () => afterOutages(portal, runUnanswered));
}

export const room = {
  routes,
  jobs,
  tools: [toolOf({ path: paths.haltedClosings, roles: ['officer'] }, both(words, 'tool'))],
  waits: [
    {
      key: 'unanswered.halted',
      roles: ['officer'],
      path: paths.haltedClosings,
      text: both(words, 'waits'),
      hearing: 'by_morning',
      rows: haltsToDecide,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['closingsGone'],
  logged: both(words, 'logged'),
} satisfies Room;
