import type { AuditEvent } from '#kernel/audit/event.ts';
import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { By } from '#portal/common/members/decide.ts';
import { takeBackProofs } from '#portal/programme/places/take-back-store.ts';
import { undo } from '#portal/programme/verifications/decisions-store.ts';
import { listUndoableBy } from '#portal/programme/verifications/undoable-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isRepresentative } from './rules.ts';

/** A signature that waits, with what the log says of it. */
interface Waiting {
  readonly decisionId: string;
  readonly verificationId: string;
  readonly reference: string;
  readonly organisationId: string;
}

/**
 * Undoes signatures within their time, those that whoever undoes may, and takes back the proofs that were given by
 * them; how many. Where there can be any, the institution's places are held by the caller.
 */
export async function undoSignatures(
  tx: Db<PortalTables>,
  waiting: readonly Waiting[],
  { personId, role, cause }: By,
  batch?: string,
): Promise<number> {
  const ids = waiting.map(({ decisionId }) => decisionId);
  const me = { personId, represents: role !== null && isRepresentative(role) };
  const off = await undo(tx, [...(await listUndoableBy(tx, ids, me, cause.at))], { personId, now: cause.at });
  const undone = new Set(off.map(({ id }) => id));
  const back = await takeBackProofs(
    tx,
    off.flatMap(({ id, seen }) => (seen ? [id] : [])),
  );
  const places = new Map(back.map(({ decisionId, placeId }) => [decisionId, placeId]));
  const events = waiting.filter(({ decisionId }) => undone.has(decisionId));
  await recordAll(
    tx,
    events.flatMap((one) => eventsOf(one, { cause, batch, placeId: places.get(one.decisionId) })),
  );
  return undone.size;
}

interface Told {
  readonly cause: Cause;
  readonly batch: string | undefined;
  /** Whose proof went with it. */
  readonly placeId: string | undefined;
}

function eventsOf(
  { verificationId, reference, organisationId }: Waiting,
  { cause, batch, placeId }: Told,
): readonly AuditEvent[] {
  const about = { ...cause, organisationId };
  const undone = {
    ...about,
    action: 'verification.undone',
    subject: `verification:${verificationId}`,
    after: { reference, ...(batch !== undefined && { batch }) },
  } as const;
  if (placeId === undefined) return [undone];
  return [undone, { ...about, action: 'place.unproved', subject: `place:${placeId}`, after: { reference } }];
}
