import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { defineJobs, noticeGivenUp } from './jobs.ts';
import { routes } from './routes.ts';
import { requestsToDecide } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'move.approved' | 'move.refused', true> {}
  interface AuditActions
    extends Record<
      | 'move.answered'
      | 'move.unreached'
      | 'move.requested'
      | 'move.overtaken'
      | 'move.lapsed'
      | 'move.held'
      | 'move.cancelled'
      | 'move.done',
      true
    > {}
  interface AuditSubjects extends Record<'move', true> {}
}

declare module '#kernel/http/session-store.ts' {
  interface SessionEnds extends Record<'account_moved', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.move-release': { readonly moveId: string };
    'portal.move-asked': { readonly moveId: string };
    'portal.move-notices-overdue': { readonly moveId: string };
    'portal.move-held': { readonly moveId: string; readonly to: string };
  }
}

export const room = {
  routes,
  jobs: defineJobs,
  tools: [
    toolOf({ path: paths.moveRequests, roles: ['dir', 'alternate_dir', 'officer'] }, both(words, 'requests')),
  ],
  notices: both(words, 'notices'),
  explains: ['moveLost'],
  undelivered: noticeGivenUp,
  waits: [
    {
      key: 'moves.decide',
      roles: ['officer', 'dir', 'alternate_dir'],
      path: paths.moveRequests,
      text: both(both(words, 'waits'), 'decide'),
      hearing: 'at_once',
      rows: requestsToDecide,
      second: true,
    },
  ],
} satisfies Room;
