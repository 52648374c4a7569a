import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { routes } from './routes.ts';
import { toApply, toConfirm } from './waits-store.ts';
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
  waits: [
    {
      key: 'amendments.confirm',
      roles: ['coordinator'],
      path: paths.amendments,
      text: both(both(words, 'waits'), 'confirm'),
      hearing: 'at_once',
      rows: toConfirm,
    },
    {
      key: 'amendments.apply',
      roles: ['officer'],
      path: paths.amendments,
      text: both(both(words, 'waits'), 'apply'),
      hearing: 'by_morning',
      rows: toApply,
    },
  ],
} satisfies Room;
