import type { Room } from '#portal/room.ts';
import { routes } from './routes.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<'recovery_code.made', true> {}
}

export const room = { routes } satisfies Room;
