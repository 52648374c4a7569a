import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'contact.saved' | 'contact.removed', true> {}
  interface AuditSubjects extends Record<'contact', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.contacts, roles: ['coordinator', 'administrator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  explains: ['contactSame', 'contactGone'],
} satisfies Room;
