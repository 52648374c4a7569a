import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { RULE_READERS } from './guard.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged | 'line.rule_published', true> {}
  interface AuditSubjects extends Record<'line', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.lines, roles: RULE_READERS }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
} satisfies Room;
