import { show } from '#kernel/http/answer.ts';
import { asStudent } from '#portal/common/students/guard.ts';
import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { messagesPage } from './pages.tsx';
import { paths } from './paths.ts';
import { type AboutMessage, defineMail } from './tell.ts';
import { listThreads, unreadMessages } from './threads-store.ts';

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.verification-mail': AboutMessage;
  }
}

/** A student's threads; each stands on the page of its request. */
function routes(portal: Portal): void {
  portal.site.page({
    path: paths.messages,
    enter: asStudent(portal),
    show: async ({ locale, personId, query }) =>
      show(messagesPage(locale, await listThreads(portal.db, personId), query.institution ?? '')),
  });
}

export const room = {
  routes,
  jobs: defineMail,
  tools: [toolOf({ path: paths.messages, audience: 'student' }, both(words, 'tool'))],
  waits: [
    {
      key: 'messages.unread',
      roles: [],
      audience: 'student',
      path: paths.messages,
      text: both(words, 'waits'),
      hearing: 'by_its_room',
      rows: unreadMessages,
    },
  ],
} satisfies Room;
