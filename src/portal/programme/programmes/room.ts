import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { proposedProgrammes, settledProgrammes } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'programme', true> {}
}

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.ourProgrammes, roles: REPRESENTATIVES }, both(both(words, 'tools'), 'own')),
    toolOf({ path: paths.toConfirm, roles: ['officer'] }, both(both(words, 'tools'), 'queue')),
  ],
  waits: [
    {
      key: 'programmes.confirm',
      roles: ['officer'],
      path: paths.toConfirm,
      text: both(both(words, 'waits'), 'confirm'),
      hearing: 'by_morning',
      rows: proposedProgrammes,
      second: true,
    },
    {
      key: 'programmes.settled',
      roles: REPRESENTATIVES,
      path: paths.ourProgrammes,
      text: both(both(words, 'waits'), 'settled'),
      // The letter went out as it happened.
      hearing: 'by_its_room',
      rows: settledProgrammes,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['programmeSettled', 'programmeNewcomer'],
  logged: both(words, 'logged'),
} satisfies Room;
