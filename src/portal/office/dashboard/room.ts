import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';

export const room = {
  routes,
  tools: [toolOf({ path: paths.dashboard, roles: ['officer'] }, both(words, 'tool'))],
} satisfies Room;
