import { recordAll } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { moveReplies } from '#portal/programme/messages/store.ts';
import {
  moveAskDaysBack,
  moveReviewsBack,
} from '#portal/programme/verifications/appeals/moved-back-store.ts';
import { moveIntentsBack } from '#portal/programme/verifications/intents/moved-back-store.ts';
import { moveRequestsBack, moveTransfersBack } from '#portal/programme/verifications/moved-back-store.ts';

/** What has a last day, and whether messages say by when a reply is wanted. */
const KINDS = [
  { moves: moveRequestsBack, isReplied: true },
  { moves: moveTransfersBack, isReplied: false },
  { moves: moveIntentsBack, isReplied: true },
  { moves: moveReviewsBack, isReplied: false },
  { moves: moveAskDaysBack, isReplied: false },
] as const;

/**
 * Moves what an outage moved back to the day that it was, or to today where that day is over; may be done twice, and
 * then moves nothing more. What somebody has done meanwhile stays as it is.
 */
export async function moveBack({ db, clock }: Pick<Portal, 'db' | 'clock'>, outageId: string): Promise<void> {
  for (const { moves, isReplied } of KINDS)
    await db.transaction().execute(async (tx) => {
      const now = clock.now();
      const moved = await moves(tx, outageId, isoDate(now));
      if (isReplied) for (const { id, ...days } of moved) await moveReplies(tx, [id], days);
      await recordAll(
        tx,
        moved.map(({ id, reference, organisationId, from, to }) => ({
          ...systemCause(now, `outage:${outageId}`),
          action: 'verification.deadline_moved_back' as const,
          subject: `verification:${id}` as const,
          organisationId,
          before: { day: from },
          after: { reference, day: to },
        })),
      );
    });
}
