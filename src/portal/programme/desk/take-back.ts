import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { By } from '#portal/common/members/decide.ts';
import { takeBackProofs } from '#portal/programme/places/take-back-store.ts';
import { undo } from '#portal/programme/verifications/decisions-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** A signature that waits, with what the log says of it. */
interface Waiting {
  readonly decisionId: string;
  readonly verificationId: string;
  readonly reference: string;
  readonly organisationId: string;
}

/**
 * Undoes signatures within their time, and takes back the proofs that were given by them; how many. Where
 * there can be any, the institution's places are held by the caller.
 */
export async function undoSignatures(
  tx: Db<PortalTables>,
  waiting: readonly Waiting[],
  { personId, cause }: By,
  batch?: string,
): Promise<number> {
  const ids = waiting.map(({ decisionId }) => decisionId);
  const off = await undo(tx, ids, { personId, now: cause.at });
  const undone = new Set(off.map(({ id }) => id));
  const back = await takeBackProofs(
    tx,
    off.flatMap(({ id, seen }) => (seen ? [id] : [])),
  );
  const placeOf = new Map(back.map(({ decisionId, placeId }) => [decisionId, placeId]));
  await recordAll(
    tx,
    waiting.flatMap((one) => (undone.has(one.decisionId) ? eventsOf(one, placeOf.get(one.decisionId)) : [])),
  );
  return undone.size;

  function eventsOf({ verificationId, reference, organisationId }: Waiting, placeId: string | undefined) {
    const about = { ...cause, organisationId };
    const after = { reference, ...(batch !== undefined && { batch }) };
    return [
      {
        ...about,
        action: 'verification.undone' as const,
        subject: `verification:${verificationId}` as const,
        after,
      },
      ...(placeId === undefined
        ? []
        : [
            {
              ...about,
              action: 'place.unproved' as const,
              subject: `place:${placeId}` as const,
              after: { reference },
            },
          ]),
    ];
  }
}
