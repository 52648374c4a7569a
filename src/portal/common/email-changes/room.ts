import type { Room } from '#portal/room.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'person.email_change_cancelled', true> {}
}

export const room = {} satisfies Room;
