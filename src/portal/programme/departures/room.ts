import type { Portal } from '#portal/portal.ts';
import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { runDepartures } from './run.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.departures': object;
  }
}

/** What becomes of students whose institution has left. */
const jobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.departures', '30 6 * * *', () => runDepartures(portal));

export const room = { jobs, logged: both(words, 'logged') } satisfies Room;
