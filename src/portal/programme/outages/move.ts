import { recordAll } from '#kernel/audit/store.ts';
import { addDays, endOfDay, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { JURISDICTIONS } from '#portal/common/organisations/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { addBusinessDays, daysWithin } from '#portal/programme/deadlines/rules.ts';
import { moveReplies } from '#portal/programme/messages/store.ts';
import { moveRequests, moveTransfers } from '#portal/programme/verifications/moved-store.ts';
import { type Outage, takesFrom } from './rules.ts';
import { findOutage, holdOutage } from './store.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/** Moves every last day that an outage took to the next business day; may be done twice, and then moves nothing more. */
export async function moveDeadlines(portal: Working, outageId: string): Promise<void> {
  const outage = await findOutage(portal.db, outageId);
  if (outage === null) return;
  for (const day of lastDaysOf(outage)) {
    const next = Map.groupBy(JURISDICTIONS, (where) => addBusinessDays(day, 1, where));
    for (const [to, provinces] of next) {
      const move = { outageId, from: day, to, provinces };
      await portal.db.transaction().execute(async (tx) => {
        const now = portal.clock.now();
        if (!(await holdOutage(tx, outageId))) return;
        const moved = await moveRequests(tx, move, now);
        await moveTransfers(tx, move, now);
        await moveReplies(
          tx,
          moved.map(({ id }) => id),
          move,
        );
        await recordAll(
          tx,
          moved.map(({ id, reference, organisationId }) => ({
            ...systemCause(now, `outage:${outageId}`),
            action: 'verification.deadline_moved' as const,
            subject: `verification:${id}` as const,
            organisationId,
            before: { day },
            after: { reference, day: to },
          })),
        );
      });
    }
  }
}

/** The days of which an outage took so much that a deadline on them moves, the earliest first. */
export const lastDaysOf = (outage: Outage): readonly string[] =>
  daysWithin(addDays(isoDate(outage.from), -1), isoDate(outage.to)).filter((day) =>
    takesFrom(outage, { begins: startOfDay(day), ends: endOfDay(day) }),
  );
