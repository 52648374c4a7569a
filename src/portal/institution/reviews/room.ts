import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { openReviews } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'review', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.ourReview, roles: REPRESENTATIVES }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
  waits: [
    {
      key: 'reviews.open',
      roles: REPRESENTATIVES,
      path: paths.ourReview,
      text: both(both(words, 'waits'), 'open'),
      hearing: 'by_its_room',
      rows: openReviews,
    },
  ],
} satisfies Room;
