import type { Room } from '#portal/room.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditSubjects extends Record<'student', true> {}
}

export const room = {} satisfies Room;
