import { record } from '#kernel/audit/store.ts';
import { hours } from '#kernel/time.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { OUTAGE_HOURS } from './rules.ts';
import { addOutage, saveBeat } from './store.ts';

/** Each minute: that the portal is alive. Where it was not for hours, that is an outage, and deadlines move by it. */
export const beat = ({ db, jobs, clock }: Pick<Portal, 'db' | 'jobs' | 'clock'>): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const before = await saveBeat(tx, now);
    if (before === null || now.getTime() - before.getTime() < hours(OUTAGE_HOURS)) return;
    const id = await addOutage(tx, { from: before, to: now, by: null }, now);
    await record(tx, {
      ...systemCause(now),
      action: 'outage.recorded',
      subject: `outage:${id}`,
      after: { from: before.toISOString(), to: now.toISOString() },
    });
    await jobs.send(tx, 'portal.move-deadlines', { outageId: id });
  });
