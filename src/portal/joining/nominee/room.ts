import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { nomineeRoutes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = {
  routes: nomineeRoutes,
  notices: both(words, 'notices'),
  explains: ['formFirst'],
} satisfies Room;
