import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { listBearing, nameSubjects } from './log-store.ts';
import { routes } from './routes.ts';
import { settled, toApply, toConfirm } from './waits-store.ts';
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
  names: nameSubjects,
  bearing: listBearing,
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
    {
      key: 'amendments.settled',
      roles: REPRESENTATIVES,
      path: paths.ourRecord,
      text: both(both(words, 'waits'), 'settled'),
      // The letter went out as it happened.
      hearing: 'by_its_room',
      rows: settled,
    },
  ],
} satisfies Room;
