import { institutionTool } from '#portal/common/members/choose.tsx';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { actRoute } from './acts.ts';
import { checkRoute } from './check.ts';
import { codeRoute } from './code.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { listRoute } from './list.tsx';
import { otherwiseRoutes } from './otherwise.tsx';
import { periodsRoute } from './periods.tsx';
import { declineRoute } from './receive/decline.tsx';
import type { en as receive } from './receive/en.ts';
import { words as receiving } from './receive/fr.ts';
import { refuseRoute } from './refuse.tsx';
import { assignRoute } from './several/assign-page.tsx';
import { defineMail, type Given } from './several/emails.ts';
import { giveBackRoute } from './several/give-back-page.tsx';
import { signRoute } from './several/sign-page.tsx';
import { undoRoute } from './several/undo.ts';
import { answered, held, newInScope, newRequests } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices | keyof typeof receive.notices, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.requests-assigned': Given;
  }
}

/** The desk at which an institution works on requests. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ourRequests, to: paths.requests, roles: DESK_ROLES });
  listRoute(portal);
  checkRoute(portal);
  actRoute(portal);
  refuseRoute(portal);
  declineRoute(portal);
  otherwiseRoutes(portal);
  periodsRoute(portal);
  codeRoute(portal);
  signRoute(portal);
  undoRoute(portal);
  assignRoute(portal);
  giveBackRoute(portal);
}

export const room = {
  routes,
  jobs: defineMail,
  tools: [toolOf({ path: paths.ourRequests, roles: DESK_ROLES }, both(words, 'tool'))],
  waits: [
    {
      key: 'desk.new',
      roles: REPRESENTATIVES,
      path: paths.ourRequests,
      text: both(both(words, 'waits'), 'new'),
      hearing: 'at_once',
      rows: newRequests,
    },
    {
      key: 'desk.in-scope',
      roles: ['signatory'],
      path: paths.ourRequests,
      text: both(both(words, 'waits'), 'new'),
      hearing: 'by_its_room',
      rows: newInScope,
    },
    {
      key: 'desk.held',
      roles: DESK_ROLES,
      path: paths.ourRequests,
      query: { tray: 'mine' },
      text: both(both(words, 'waits'), 'held'),
      hearing: 'at_once',
      rows: held,
      dated: true,
    },
    {
      key: 'desk.answered',
      roles: DESK_ROLES,
      path: paths.ourRequests,
      query: { tray: 'answered' },
      text: both(both(words, 'waits'), 'answered'),
      hearing: 'by_morning',
      rows: answered,
    },
  ],
  notices: {
    en: { ...words.en.notices, ...receiving.en.notices },
    fr: { ...words.fr.notices, ...receiving.fr.notices },
  },
  explains: ['requestChanged', 'requestNotWorked', 'requestOwnFile', 'undoLate', 'nothingToSign'],
} satisfies Room;
