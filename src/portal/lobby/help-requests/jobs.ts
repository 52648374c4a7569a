import { record } from '#kernel/audit/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { forgottenBefore } from './rules.ts';
import { deleteHelpBefore } from './store.ts';

/** The schedule of this room; once per process, before the queues start. */
export const defineJobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.nightly-help', '45 4 * * *', () => forgetOld(portal));

const forgetOld = (portal: Portal): Promise<void> =>
  portal.db.transaction().execute(async (tx) => {
    const now = portal.clock.now();
    const count = await deleteHelpBefore(tx, forgottenBefore(now));
    if (count === 0) return;
    const cause = systemCause(now, undefined, 'schedule');
    await record(tx, { ...cause, action: 'help.forgotten', subject: 'help:old', after: { count } });
  });
