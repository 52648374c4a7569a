import type { Queue } from '#kernel/jobs/types.ts';
import { type DoorOffice, WARN, warnOfDoors } from '#portal/access/doors/warn.ts';
import type { Portal } from '#portal/portal.ts';
import { keepHouse } from './house/run.ts';
import { attendToIdle } from './idle/run.ts';
import { defineJobs as reminderJobs } from './nominations/emails.ts';
import { attendToNominations } from './nominations/run.ts';
import { expireOutdated, recallUnused } from './pins/run.ts';
import { attendToReviews } from './reviews/run.ts';
import { tellOfWork } from './waiting/run.ts';

/** What the portal does by itself each night, and when by the clock of Ottawa. */
interface Nightly {
  readonly queue: Queue;
  readonly cron: string;
  run(office: DoorOffice & Pick<Portal, 'rooms'>): Promise<void>;
}

/**
 * After three, when each hour comes once whatever the clocks do. Each may be run twice or skip nights: what is due
 * follows from dates and from what was done, not from the nights counted.
 */
export const NIGHTLY: readonly Nightly[] = [
  { queue: 'portal.nightly-house', cron: '5 4 * * *', run: keepHouse },
  { queue: 'portal.nightly-pins-expire', cron: '10 4 * * *', run: expireOutdated },
  { queue: 'portal.nightly-pins-recall', cron: '15 4 * * *', run: recallUnused },
  { queue: 'portal.nightly-nominations', cron: '20 4 * * *', run: attendToNominations },
  { queue: 'portal.nightly-idle', cron: '25 4 * * *', run: attendToIdle },
  { queue: 'portal.nightly-reviews', cron: '30 4 * * *', run: attendToReviews },
  { queue: 'portal.nightly-waiting', cron: '40 4 * * *', run: tellOfWork },
  { queue: WARN, cron: '35 4 * * *', run: warnOfDoors },
];

/** The schedules of this room; once per process, before the queues start. */
export async function defineJobs(portal: Portal): Promise<void> {
  await reminderJobs(portal);
  for (const { queue, cron, run } of NIGHTLY) await portal.jobs.schedule(queue, cron, () => run(portal));
}
