import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { resetsToPrint, toPost, toPrint } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<keyof typeof en.logged | 'letters.printed' | 'letters.ordered', true> {}
  interface AuditSubjects extends Record<'letter_run', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.pinLetters, roles: ['officer'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
  waits: [
    {
      key: 'pinLetters.print',
      roles: ['officer'],
      path: paths.pinLetters,
      text: both(both(words, 'waits'), 'print'),
      hearing: 'by_morning',
      rows: toPrint,
    },
    {
      key: 'pinLetters.resets',
      roles: ['officer'],
      path: paths.pinLetters,
      text: both(both(words, 'waits'), 'resets'),
      hearing: 'by_morning',
      rows: resetsToPrint,
    },
    {
      key: 'pinLetters.post',
      roles: ['officer'],
      path: paths.lettersOut,
      text: both(both(words, 'waits'), 'post'),
      hearing: 'by_morning',
      rows: toPost,
    },
  ],
} satisfies Room;
