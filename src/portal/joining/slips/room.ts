import type { Room } from '#portal/room.ts';
import { routes } from './routes.tsx';

export const room = { routes } satisfies Room;
