import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { defineJobs } from './jobs.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { givenUp } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<'mail.given_up' | 'mail.sent_again' | 'mail.taken_off' | 'mail.forgotten', true> {}
  interface AuditSubjects extends Record<'mail', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.nightly-undelivered': object;
  }
}

export const room = {
  routes,
  jobs: defineJobs,
  tools: [toolOf({ path: paths.undelivered, roles: ['administrator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  waits: [
    {
      key: 'mail.undelivered',
      roles: ['administrator'],
      path: paths.undelivered,
      text: both(both(words, 'waits'), 'undelivered'),
      hearing: 'by_morning',
      rows: givenUp,
    },
  ],
  explains: ['mailOver', 'mailLate'],
} satisfies Room;
