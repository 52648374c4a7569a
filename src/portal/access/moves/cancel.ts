import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellCancelled } from './emails.ts';
import { ANNOUNCED, advance, type Move } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

/** Cancels a move that can still become something; false when it can't any more. */
export async function cancelMove(
  portal: Portal,
  tx: Db<PortalTables>,
  moveId: string,
  cause: Cause,
): Promise<boolean> {
  const move = await lockMove(tx, moveId);
  const status = move ? advance(move, 'cancel', cause.at) : null;
  if (!move || status === null) return false;
  await saveMove(tx, move.id, { status, settled_at: cause.at });
  const wasTold = ANNOUNCED.some((announced) => announced === move.status);
  if (wasTold && move.personId !== null) await tellCancelled(portal, tx, move.personId);
  await record(tx, {
    ...cause,
    action: 'move.cancelled',
    subject: subjectOf(move),
    before: { status: move.status },
    after: { move: move.id, status },
  });
  return true;
}

/** The account that a move asks for; the credential that asks, where it names nobody. */
export const subjectOf = ({ personId, newCredentialId }: Pick<Move, 'personId' | 'newCredentialId'>) =>
  personId === null ? (`credential:${newCredentialId}` as const) : (`person:${personId}` as const);
