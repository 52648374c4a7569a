import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { defineJobs } from './jobs.ts';
import { paths } from './paths.ts';
import { helpToAnswer } from './places-store.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<'help.asked' | 'help.answered' | 'help.passed' | 'help.forgotten', true> {}
  interface AuditSubjects extends Record<'help', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.nightly-help': object;
  }
}

export const room = {
  routes,
  jobs: defineJobs,
  tools: [toolOf({ path: paths.helpRequests, roles: ['officer', 'coordinator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  explains: ['helpLate'],
  waits: [
    {
      key: 'help.answer',
      roles: ['officer', 'coordinator'],
      path: paths.helpRequests,
      text: both(both(words, 'waits'), 'answer'),
      hearing: 'at_once',
      rows: helpToAnswer,
    },
  ],
} satisfies Room;
