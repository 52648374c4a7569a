import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { unusualRoute } from './page.tsx';
import { paths } from './paths.ts';
import { reasonsRoute } from './reasons.tsx';

/** What is out of the ordinary, for officers and administrators to look at; nothing follows from it by itself. */
function routes(portal: Portal): void {
  unusualRoute(portal);
  reasonsRoute(portal);
}

const tools = both(words, 'tools');

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.unusual, roles: ['officer', 'administrator'] }, both(tools, 'unusual')),
    toolOf({ path: paths.reasons, roles: ['administrator'] }, both(tools, 'reasons')),
  ],
} satisfies Room;
