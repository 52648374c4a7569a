import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { atWorkRoute } from './at-work.tsx';
import { findingsRoute } from './findings.tsx';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { stalledRoute } from './stalled.tsx';
import { corrected, found, late, stalled, unanswered, unrepresented } from './waits-store.ts';

/**
 * What a coordinator sees of their province: who was found not eligible, and how far institutions have come. What is left
 * waiting for weeks is for officers too.
 */
function routes(portal: Portal): void {
  findingsRoute(portal);
  atWorkRoute(portal);
  stalledRoute(portal);
}

const tools = both(words, 'tools');
const waits = both(words, 'waits');

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.findings, roles: ['coordinator'] }, both(tools, 'findings')),
    toolOf({ path: paths.atWork, roles: ['coordinator'] }, both(tools, 'atWork')),
    toolOf({ path: paths.stalled, roles: ['officer'] }, both(tools, 'stalled')),
  ],
  waits: [
    {
      key: 'coordination.found',
      roles: ['coordinator'],
      path: paths.findings,
      text: both(waits, 'found'),
      hearing: 'by_morning',
      rows: found,
    },
    {
      key: 'coordination.corrected',
      roles: ['coordinator'],
      path: paths.findings,
      text: both(waits, 'corrected'),
      hearing: 'by_morning',
      rows: corrected,
    },
    {
      key: 'coordination.late',
      roles: ['coordinator'],
      path: paths.atWork,
      text: both(waits, 'late'),
      hearing: 'by_morning',
      rows: late,
    },
    {
      key: 'coordination.stalled',
      roles: ['officer'],
      path: paths.stalled,
      text: both(waits, 'stalled'),
      hearing: 'by_morning',
      rows: stalled,
    },
    {
      key: 'coordination.unanswered',
      roles: ['officer'],
      path: paths.stalled,
      text: both(waits, 'unanswered'),
      hearing: 'by_morning',
      rows: unanswered,
    },
    {
      key: 'coordination.unrepresented',
      roles: ['coordinator'],
      path: paths.atWork,
      text: both(waits, 'unrepresented'),
      hearing: 'by_morning',
      rows: unrepresented,
    },
  ],
} satisfies Room;
