import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { secondsNeeded, settledResets } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.people, roles: ['officer'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
  waits: [
    {
      key: 'unlock.second',
      roles: ['officer'],
      path: paths.people,
      text: both(both(words, 'waits'), 'second'),
      hearing: 'by_morning',
      rows: secondsNeeded,
      second: true,
    },
    {
      key: 'unlock.settled',
      roles: ['officer'],
      path: paths.people,
      text: both(both(words, 'waits'), 'settled'),
      // The letter went out as it happened.
      hearing: 'by_its_room',
      rows: settledResets,
    },
  ],
} satisfies Room;
