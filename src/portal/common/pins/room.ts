import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './words.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'pin', true> {}
}

export const room = { logged: both(words, 'logged') } satisfies Room;
