import type { Actor } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { Portal } from '#portal/portal.ts';
import { tellCancelled } from './emails.ts';
import { advance, type Move } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

interface Cancellation {
  readonly by: Actor;
  readonly from: Origin;
  readonly now: Date;
}

/** Cancels a move that can still become something; false when it can't any more. */
export async function cancelMove(
  portal: Portal,
  moveId: string,
  { by, from, now }: Cancellation,
): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    const move = await lockMove(tx, moveId);
    const status = move ? advance(move, 'cancel', now) : null;
    if (!move || status === null) return false;
    await saveMove(tx, move.id, { status, settled_at: now });
    if (move.status === 'held' && move.personId !== null) await tellCancelled(portal, tx, move.personId);
    await record(tx, {
      at: now,
      action: 'move.cancelled',
      actor: by,
      subject: subjectOf(move),
      before: { status: move.status },
      after: { move: move.id, status },
      correlationId: from.correlationId,
      network: from.network,
    });
    return true;
  });
}

export const subjectOf = (move: Move): string =>
  move.personId === null ? `credential:${move.newCredentialId}` : `person:${move.personId}`;
