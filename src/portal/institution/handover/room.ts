import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { nominationRedeemed } from './granted.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.ourHandover, roles: ['dir'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  logged: both(words, 'logged'),
  granted: nominationRedeemed,
} satisfies Room;
