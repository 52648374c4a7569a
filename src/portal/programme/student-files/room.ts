import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

export const room = {
  routes,
  tools: [toolOf({ path: paths.ourStudents, roles: DESK_ROLES }, both(words, 'tool'))],
} satisfies Room;
