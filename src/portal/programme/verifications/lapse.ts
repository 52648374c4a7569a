import { record } from '#kernel/audit/store.ts';
import { startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { businessDaysBefore } from '#portal/programme/deadlines/rules.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';
import { listLeftReviews, releaseReview } from './appeals/left-store.ts';
import { lockRequest } from './change/lock-store.ts';
import { changeStatus } from './change/store.ts';
import { listClaimDays, listStale, releaseHolder, type Stale } from './lapse-store.ts';

const AT_ONCE = 500;

/** Puts back what its holder does not go on with, or has left: nobody's request waits for somebody who is gone. */
export async function lapseClaims({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  for (const days of await listClaimDays(db)) {
    const since = (where: Jurisdiction) => businessDaysBefore(isoDate(now), days, where);
    for (const [day, provinces] of Map.groupBy(JURISDICTIONS, since))
      for (const stale of await listStale(db, { days, claimedBefore: startOfDay(day), provinces }, AT_ONCE))
        await db.transaction().execute((tx) => lapse(tx, stale, now));
  }
}

async function lapse(
  tx: Parameters<typeof changeStatus>[0],
  { id, status, organisationId, reference }: Stale,
  now: Date,
): Promise<void> {
  if (status === 'info_requested') await releaseHolder(tx, id, now);
  else {
    const change = { fact: 'put_back', by: null, at: now, holder: null } as const;
    const [changed] = await changeStatus(tx, { ids: [id] }, change);
    if (changed === undefined) return;
  }
  await record(tx, {
    ...systemCause(now, undefined, 'schedule'),
    action: 'verification.lapsed',
    subject: `verification:${id}`,
    organisationId,
    after: { reference },
  });
}

/** Lets another take up the reviews of those who have left; their students read that they asked, as they had. */
export async function releaseReviews({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  for (const id of await listLeftReviews(db, AT_ONCE))
    await db.transaction().execute(async (tx) => {
      await lockRequest(tx, id);
      const released = await releaseReview(tx, id);
      if (released === null) return;
      await record(tx, {
        ...systemCause(clock.now(), undefined, 'schedule'),
        action: 'appeal.released',
        subject: `verification:${id}`,
        organisationId: released.organisationId,
        after: { reference: released.reference },
      });
    });
}
