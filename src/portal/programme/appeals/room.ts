import { institutionTool } from '#portal/common/members/choose.tsx';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { datedListRoute } from '#portal/programme/desk/dated-list.tsx';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { changeRoute } from './change.tsx';
import { sentOnRoute } from './coordinator.tsx';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { overviewRoute } from './overview.tsx';
import { paths } from './paths.ts';
import { reviewRoute } from './review.tsx';
import { listReviews } from './store.ts';
import { sentOn, stuck, toReview } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

/** Decisions that are looked at again: by a second person of the institution, and by what a coordinator sends back. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ours, to: paths.reviews, roles: DESK_ROLES });
  datedListRoute(portal, {
    path: paths.reviews,
    one: requests.requestReview,
    load: listReviews,
    wordsIn: (locale) => words[locale],
  });
  reviewRoute(portal);
  changeRoute(portal);
  overviewRoute(portal);
  sentOnRoute(portal);
}

const tools = both(words, 'tools');
const waits = both(words, 'waits');

export const room = {
  routes,
  tools: [
    toolOf({ path: paths.ours, roles: DESK_ROLES }, both(tools, 'ours')),
    toolOf({ path: paths.coordinator, roles: ['coordinator'] }, both(tools, 'coordinator')),
  ],
  waits: [
    {
      key: 'appeals.review',
      roles: REPRESENTATIVES,
      path: paths.ours,
      text: both(waits, 'review'),
      hearing: 'by_morning',
      rows: toReview,
      dated: true,
    },
    {
      key: 'appeals.sent-on',
      roles: ['coordinator'],
      path: paths.coordinator,
      text: both(waits, 'sentOn'),
      hearing: 'by_morning',
      rows: sentOn,
      dated: true,
    },
    {
      key: 'appeals.stuck',
      roles: ['coordinator'],
      path: paths.coordinator,
      text: both(waits, 'stuck'),
      hearing: 'by_morning',
      rows: stuck,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['reviewMoved', 'reviewHeld', 'reviewCorrection'],
} satisfies Room;
