import { recordAll } from '#kernel/audit/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { forgetFiles } from '#portal/common/kept-files/store.ts';
import type { Portal } from '#portal/portal.ts';
import { dropUnsent } from './store.ts';

/** Takes off the files of answers that can't be sent any more: nobody but their student ever saw them. */
export const forgetUnsent = ({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const dropped = await dropUnsent(tx, now);
    if (dropped.length === 0) return;
    await forgetFiles(
      tx,
      dropped.map(({ digest }) => digest),
      now,
    );
    await recordAll(
      tx,
      dropped.map(({ id, verificationId }) => ({
        ...systemCause(now, undefined, 'schedule'),
        action: 'answer.file_dropped' as const,
        subject: `verification:${verificationId}` as const,
        after: { id },
      })),
    );
  });
