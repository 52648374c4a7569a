import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { REFUSED, routes } from './routes.ts';
import { proposedRules, publishedRules, refusedRules } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<'line.rule_proposed' | 'line.rule_refused' | 'line.rule_withdrawn', true> {}
}

export const room = {
  routes,
  waits: [
    {
      key: 'rules.proposed',
      roles: ['administrator'],
      path: paths.toPublish,
      text: both(both(words, 'waits'), 'proposed'),
      hearing: 'by_morning',
      rows: proposedRules,
      second: true,
    },
    // The letters of these went out as it happened.
    {
      key: 'rules.published',
      roles: ['officer'],
      path: paths.outcome,
      text: both(both(words, 'waits'), 'published'),
      hearing: 'by_its_room',
      rows: publishedRules,
    },
    {
      key: 'rules.refused',
      roles: ['officer'],
      path: paths.outcome,
      query: REFUSED,
      text: both(both(words, 'waits'), 'refused'),
      hearing: 'by_its_room',
      rows: refusedRules,
    },
  ],
  notices: both(words, 'notices'),
} satisfies Room;
