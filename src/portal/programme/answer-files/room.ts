import type { Portal } from '#portal/portal.ts';
import { both, type Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { forgetUnsent } from './forget.ts';
import { words } from './fr.ts';
import { listReferences } from './store.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.forget-unsent': object;
  }
}

/** Before the night that removes files which nothing refers to any more. */
const jobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.forget-unsent', '5 3 * * *', () => forgetUnsent(portal));

export const room = { jobs, files: listReferences, logged: both(words, 'logged') } satisfies Room;
