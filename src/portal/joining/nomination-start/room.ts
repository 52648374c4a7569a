import type { Room } from '#portal/room.ts';
import { startRoutes } from './routes.ts';

export const room = { routes: startRoutes } satisfies Room;
