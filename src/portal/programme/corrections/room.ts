import { institutionTool } from '#portal/common/members/choose.tsx';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { askRoute } from './ask.tsx';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { deskDoor, officeDoor } from './guard.ts';
import { listRoute } from './list.tsx';
import { officeRoute } from './office.tsx';
import { correctionRoute } from './one.tsx';
import { paths } from './paths.ts';
import { answered, forOffice, lately, toSecond } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

/** Decisions that were a mistake: asked by one, made by a second; by an officer where there is none. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ours, to: paths.list, roles: DESK_ROLES });
  listRoute(portal);
  askRoute(portal);
  correctionRoute(portal, deskDoor(portal));
  officeRoute(portal);
  correctionRoute(portal, officeDoor(portal));
}

const tools = both(words, 'tools');
const waits = both(words, 'waits');

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.ours, roles: DESK_ROLES }, both(tools, 'ours')),
    toolOf({ path: paths.office, roles: ['officer'] }, both(tools, 'office')),
  ],
  waits: [
    {
      key: 'corrections.second',
      roles: REPRESENTATIVES,
      path: paths.ours,
      text: both(waits, 'second'),
      hearing: 'by_morning',
      rows: toSecond,
    },
    {
      key: 'corrections.office',
      roles: ['officer'],
      path: paths.office,
      text: both(waits, 'office'),
      hearing: 'by_morning',
      rows: forOffice,
    },
    {
      key: 'corrections.made',
      roles: ['officer'],
      path: paths.office,
      text: both(waits, 'made'),
      hearing: 'by_morning',
      rows: lately,
    },
    {
      key: 'corrections.answered',
      roles: REPRESENTATIVES,
      path: paths.ours,
      text: both(waits, 'answered'),
      hearing: 'by_morning',
      rows: answered,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['correctionMoved'],
} satisfies Room;
