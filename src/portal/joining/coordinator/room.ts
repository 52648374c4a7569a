import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { coordinatorRoutes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = { routes: coordinatorRoutes, notices: both(words, 'notices') } satisfies Room;
