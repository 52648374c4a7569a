import type { Room } from '#portal/room.ts';
import { routes } from './routes.ts';

export const room = { routes } satisfies Room;
