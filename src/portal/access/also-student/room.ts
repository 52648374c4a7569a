import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = {
  routes,
  notices: both(words, 'notices'),
  explains: ['studentAlready'],
} satisfies Room;
