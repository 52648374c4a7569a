import { both, type Room } from '#portal/room.ts';
import { defineMail, type Ordered } from './emails.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.proof-code': Ordered;
  }
}

export const room = {
  jobs: defineMail,
  logged: both(words, 'logged'),
  notices: both(words, 'notices'),
  explains: ['codeNotTaken', 'codeNoMatch', 'codeNoAddress', 'codeOwnAddress', 'codeTooMany', 'codeLate'],
} satisfies Room;
