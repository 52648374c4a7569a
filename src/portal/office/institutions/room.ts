import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

export const room = {
  routes,
  tools: [toolOf({ path: paths.institutions, roles: ['officer'] }, both(words, 'tool'))],
} satisfies Room;
