import type { Room } from '#portal/room.ts';
import { routes } from './routes.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'credential.refused' | 'credential.shown', true> {}
  interface AuditActions
    extends Record<
      'credential.first_seen' | 'credential.asserted' | 'session.ended' | 'session.ended_by_provider',
      true
    > {}
}

declare module '#kernel/http/session-store.ts' {
  interface SessionEnds extends Record<'logged_out' | 'logged_out_elsewhere', true> {}
}

export const room = { routes } satisfies Room;
