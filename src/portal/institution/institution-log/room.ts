import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';

export const room = {
  routes,
  tools: [toolOf({ path: paths.ourLog, roles: REPRESENTATIVES }, both(words, 'tool'))],
} satisfies Room;
