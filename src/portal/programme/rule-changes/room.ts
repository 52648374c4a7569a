import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { proposedRules, settledRules } from './waits-store.ts';

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
    {
      key: 'rules.settled',
      roles: ['officer'],
      path: linePaths.lines,
      text: both(both(words, 'waits'), 'settled'),
      // The letter went out as it happened.
      hearing: 'by_its_room',
      rows: settledRules,
    },
  ],
  notices: both(words, 'notices'),
} satisfies Room;
