import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<
      | 'door.retirement_announced'
      | 'door.retirement_explained'
      | 'door.retirement_moved'
      | 'door.retirement_withdrawn',
      true
    > {}
  interface AuditSubjects extends Record<'door', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.nightly-doors': object;
  }
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.signInDoors, roles: ['administrator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  explains: ['doorClosed'],
} satisfies Room;
