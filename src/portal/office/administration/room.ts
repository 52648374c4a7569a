import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { STAFF_KEEPERS } from './rules.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.staff, roles: STAFF_KEEPERS }, both(words, 'tool'))],
  notices: both(words, 'notices'),
} satisfies Room;
