import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

const tool = both(words, 'tool');

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.checkNumber, roles: ['officer'] }, tool),
    toolOf({ path: paths.ourNumbers, roles: REPRESENTATIVES }, both(both(words, 'ours'), 'tool')),
  ],
} satisfies Room;
