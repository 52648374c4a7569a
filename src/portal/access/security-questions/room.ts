import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { routes } from './routes.ts';
import { words } from './words.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<
      keyof typeof en.logged | 'person.questions_changed' | 'person.answered' | 'person.answered_wrongly',
      true
    > {}
}

declare module '#kernel/http/session-store.ts' {
  interface SessionEnds extends Record<'questions_disabled', true> {}
}

export const room = {
  routes,
  notices: both(words, 'notices'),
  explains: ['notDoneYet'],
  logged: both(words, 'logged'),
} satisfies Room;
