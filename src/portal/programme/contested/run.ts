import { recordAll } from '#kernel/audit/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { noticeContested, takeUntold } from './store.ts';

/** Records in one transaction: a crash loses no more, and nobody waits long for the audit's head. */
const CHUNK = 200;

/**
 * Finds records that two people claim, for representatives to see, and tells whoever was proved first once the signature
 * that proved them has taken effect. By a job of its own hour, and after whatever may have met one: what a student is
 * answered is the same, in words and time, whoever has the number (`ENS §4`).
 */
export async function lookForContested(portal: Working, most = CHUNK): Promise<void> {
  for (let found = most; found === most; ) found = await noticeSome(portal, most);
  for (let told = most; told === most; ) told = await tellSome(portal, most);
}

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

const noticeSome = ({ db, clock }: Working, most: number): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const found = await noticeContested(tx, now, most);
    await recordAll(
      tx,
      found.map(({ placeId, organisationId }) => ({
        ...systemCause(now, undefined, 'schedule'),
        action: 'place.contested' as const,
        subject: `place:${placeId}` as const,
        organisationId,
      })),
    );
    return found.length;
  });

const tellSome = ({ db, jobs, clock }: Working, most: number): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const untold = await takeUntold(tx, now, most);
    await tellStudents(
      { jobs },
      tx,
      untold.map(({ verificationId, holderId }) => ({
        id: verificationId,
        personId: holderId,
        content: { kind: 'contested' },
      })),
      now,
    );
    return untold.length;
  });
