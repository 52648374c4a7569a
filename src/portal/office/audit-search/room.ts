import { both, type Room, toolOf } from '#portal/room.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'audit.read', true> {}
  interface AuditSubjects extends Record<'audit', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.audit, roles: ['administrator'] }, both(words, 'tool'))],
} satisfies Room;
