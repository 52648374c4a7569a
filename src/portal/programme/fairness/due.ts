import { record } from '#kernel/audit/store.ts';
import { isOver } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { saveLapse } from '#portal/programme/verifications/intents/store.ts';
import { listSent } from './store.ts';

/** Lets intended decisions lapse whose last day for a reply is over in the whole country; may run twice. */
export async function lapseIntents({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  for (const one of await listSent(db, isoDate(now))) {
    if (!isOver(one.replyBy, now)) continue;
    await db.transaction().execute(async (tx) => {
      await lockRequest(tx, one.verificationId);
      if (!(await saveLapse(tx, one.id))) return;
      await record(tx, {
        ...systemCause(now, undefined, 'schedule'),
        action: 'intent.lapsed',
        subject: `verification:${one.verificationId}`,
        organisationId: one.organisationId,
        after: { reference: one.reference, intent: one.id },
      });
    });
  }
}
