import type { Portal } from '#portal/portal.ts';
import type { Room } from '#portal/room.ts';
import { forgetByNight } from './forget.ts';

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.forget-files': object;
  }
}

/** Each night the files are removed that were given up. */
const jobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.forget-files', '25 3 * * *', () => forgetByNight(portal));

export const room = { jobs } satisfies Room;
