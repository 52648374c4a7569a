import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import { type Cause, systemCause } from '#portal/common/arrival/cause.ts';
import { linkCredential, lockCredential, retireCredentials } from '#portal/common/credentials/store.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellDone } from './emails.ts';
import { isDue, type Move } from './rules.ts';
import { cancelOtherMoves, findMove, lockMove, saveMove } from './store.ts';

type Office = Pick<Portal, 'jobs' | 'clock' | 'place'>;

/** Does a held move whose hour has come; whatever became of it before, or in another process, stands. */
export async function releaseMove(portal: Office, tx: Db<PortalTables>, moveId: string): Promise<void> {
  const personId = (await findMove(tx, moveId))?.personId;
  if (!personId) return;
  await lockAccount(tx, personId);
  const move = await lockMove(tx, moveId);
  const now = portal.clock.now();
  if (!move || !isDue(move, now)) return;
  await completeMove(portal, tx, move, { personId, cause: systemCause(now, move.proof, 'schedule') });
}

/** Whose account a move gets, and who brings that about. */
export interface Completion {
  readonly personId: string;
  readonly cause: Cause;
}

/**
 * Gives the account to its new credential and takes it from the former ones, whose sessions end (`SECURITY §5`).
 * The caller holds the locks of the account and of the move. False when a credential is no longer what it was when
 * the move began; then the move is cancelled.
 */
export async function completeMove(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  move: Move,
  { personId, cause }: Completion,
): Promise<boolean> {
  const { at: now } = cause;
  const possible = await isPossible(tx, move, personId);
  const retired = possible ? await exchange(tx, move, personId, now) : [];
  await saveMove(tx, move.id, { status: possible ? 'done' : 'cancelled', settled_at: now });
  const cancelled = possible ? await cancelOtherMoves(tx, personId, move.id, now) : [];
  if (possible) await dropWaiting(tx, personId, cause);
  if (possible) await tellDone(portal, tx, personId);
  await record(tx, {
    ...cause,
    action: possible ? 'move.done' : 'move.overtaken',
    subject: `person:${personId}`,
    before: { credentials: retired },
    after: { move: move.id, credential: move.newCredentialId, cancelled },
  });
  return possible;
}

/** The new credential must still be nobody's, and one that was shown still the person's. */
async function isPossible(tx: Db<PortalTables>, move: Move, personId: string): Promise<boolean> {
  const taken = await lockCredential(tx, move.newCredentialId);
  if (taken?.status !== 'known') return false;
  if (move.oldCredentialId === null) return true;
  const old = await lockCredential(tx, move.oldCredentialId);
  return old?.status === 'linked' && old.personId === personId;
}

/** A shown credential goes alone; otherwise all are lost, so all go. */
async function exchange(tx: Db<PortalTables>, move: Move, personId: string, now: Date): Promise<string[]> {
  await linkCredential(tx, move.newCredentialId, personId, now);
  const which =
    move.oldCredentialId === null ? { keep: move.newCredentialId } : { only: move.oldCredentialId };
  const retired = await retireCredentials(tx, personId, which, now);
  for (const id of retired) await endSessionsWhere(tx, { credential: id }, 'account_moved', now);
  return retired;
}
