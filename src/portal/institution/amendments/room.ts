import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { routes } from './routes.ts';
import { words } from './words.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'amendment', true> {}
}

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.ourRecord, roles: ['dir', 'alternate_dir'] }, both(both(words, 'tools'), 'record')),
    toolOf(
      { path: paths.amendments, roles: ['coordinator', 'officer'] },
      both(both(words, 'tools'), 'amendments'),
    ),
  ],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
} satisfies Room;
