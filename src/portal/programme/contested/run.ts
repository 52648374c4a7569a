import { recordAll } from '#kernel/audit/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { noticeContested } from './store.ts';

/** Records noticed in one transaction: a crash loses no more, and nobody waits long for the audit's head. */
const CHUNK = 200;

/**
 * Finds records that two people claim, and tells whoever was proved first. By a job of its own hour: what a student is
 * answered is the same, in words and time, whoever has the number (`ENS §4`).
 */
export async function lookForContested(portal: Working, most = CHUNK): Promise<void> {
  for (let found = most; found === most; ) found = await noticeSome(portal, most);
}

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

const noticeSome = ({ db, jobs, clock }: Working, most: number): Promise<number> =>
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
    await tellStudents(
      { jobs },
      tx,
      found.map(({ verificationId, holderId }) => ({
        id: verificationId,
        personId: holderId,
        content: { kind: 'contested' },
      })),
      now,
    );
    return found.length;
  });
